"use client";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { ChartPanel } from "../../../lib/domain/indicator-chart.ts";

const LinesChart = lazy(() => import("./lines-chart.tsx"));

/** In pixels; the style sheet says the same, since the pages' policy allows no styles in elements. */
const HEIGHT = { large: 310, small: 130 };

/** `name`: what is drawn, for those who do not see it; `bare`: beside another panel, whose lines are named */
type Props = { panel: ChartPanel; name: string; small?: boolean; bare?: boolean };

/** A chart that is fetched when it comes into sight; the room it takes is there before. */
export function SeenChart({ panel, name, small = false, bare = small }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      setSeen(true);
      watch.disconnect();
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className={small ? "chart chart-small" : "chart"} role="img" aria-label={name}>
      {seen && (
        <Suspense fallback={null}>
          <LinesChart panel={panel} height={small ? HEIGHT.small : HEIGHT.large} small={small} bare={bare} />
        </Suspense>
      )}
    </div>
  );
}
