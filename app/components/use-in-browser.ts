"use client";
import { useEffect, useState } from "react";

/** False where the page is drawn on the server and at first in the browser, then true. */
export function useInBrowser(): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return there;
}
