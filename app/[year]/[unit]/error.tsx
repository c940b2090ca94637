"use client";
import { Fault } from "../../components/fault.tsx";

/** A fault on one page leaves the shell around it standing. */
export default Fault;
