import type { ReactNode } from "react";
import { placeOf } from "../../../lib/web/place.ts";
import { Shell } from "../../components/shell.tsx";

export default async function UnitLayout({ params, children }: { params: Promise<{ year: string; unit: string }>; children: ReactNode }) {
  const { year, unit } = await params;
  return <Shell place={await placeOf(year, unit)}>{children}</Shell>;
}
