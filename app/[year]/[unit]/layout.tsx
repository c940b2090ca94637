import type { ReactNode } from "react";
import { placeOf } from "../../../lib/web/place.ts";
import { placeNotices } from "../../../lib/web/place-notices.ts";
import { Shell } from "../../components/shell.tsx";

export default async function UnitLayout({ params, children }: { params: Promise<{ year: string; unit: string }>; children: ReactNode }) {
  const { year, unit } = await params;
  const place = await placeOf(year, unit);
  return (
    <Shell place={place} notices={await placeNotices(place)}>
      {children}
    </Shell>
  );
}
