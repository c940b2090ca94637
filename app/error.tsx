"use client";
import { Fault } from "./components/fault.tsx";

export default Fault;
