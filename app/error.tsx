"use client";
import { Fault } from "./components/fault.tsx";

export default function PageFault({ retry }: { retry: () => void }) {
  return (
    <main className="plain-page">
      <Fault retry={retry} />
    </main>
  );
}
