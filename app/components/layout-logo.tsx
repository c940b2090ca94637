"use client";
import { useState } from "react";
import type { Logo } from "../../lib/domain/layout.ts";
import { LARGEST_PICTURE } from "../../lib/domain/picture.ts";
import { FieldFault, faultId, fieldId } from "./field-fault.tsx";

type LogoProps = { logo: Logo | null; change: (logo: Logo | null) => void; fault: string | undefined };

/** The picture over the names in the page head, with its text for those who do not see it. */
export function LayoutLogo({ logo, change, fault }: LogoProps) {
  const [refusal, setRefusal] = useState("");
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const taken = await upload(file);
    setRefusal("message" in taken ? taken.message : "");
    if (!("message" in taken)) change({ ...taken, alt: logo?.alt ?? "" });
  };
  return (
    <div className="layout-logo">
      <div className="labelled">
        <label htmlFor="logotyp">{logo ? "Byt logotyp" : "Logotyp"}</label>
        <p id="logotyp-hint">En PNG- eller JPEG-bild, högst 1 MB.</p>
        <FieldFault of="logotyp" words={refusal || undefined} />
        <input
          id="logotyp"
          type="file"
          accept="image/png,image/jpeg"
          aria-describedby={refusal ? `logotyp-hint ${faultId("logotyp")}` : "logotyp-hint"}
          aria-invalid={refusal ? true : undefined}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      {logo && (
        <>
          <div className="labelled">
            <label htmlFor={fieldId("logo")}>Vad logotypen visar</label>
            <p id="logo-hint">Läses upp för den som inte ser bilden, till exempel ”Exempelstads kommunvapen”.</p>
            <FieldFault of="logo" words={fault} />
            <input
              id={fieldId("logo")}
              className="field"
              value={logo.alt}
              aria-describedby={fault ? `logo-hint ${faultId("logo")}` : "logo-hint"}
              aria-invalid={fault ? true : undefined}
              onChange={(event) => change({ ...logo, alt: event.target.value })}
            />
          </div>
          <button type="button" className="button" onClick={() => change(null)}>
            Ta bort logotypen
          </button>
        </>
      )}
    </div>
  );
}

async function upload(file: File): Promise<Omit<Logo, "alt"> | { message: string }> {
  if (file.size > LARGEST_PICTURE) return { message: "Bilden är större än 1 MB. Spara den mindre och välj den igen." };
  try {
    const response = await fetch("/api/v1/uppstallningar/logotyp", { method: "PUT", body: file });
    return (await response.json()) as Omit<Logo, "alt"> | { message: string };
  } catch {
    return { message: "Ingen kontakt med Tertial. Välj bilden igen om en stund." };
  }
}
