"use client";
import { PAGE_HEAD_LINES, type PageHeadLine } from "../../lib/domain/layout.ts";
import { CONTENTS_TITLE, NO_TEXT, SUMMARY_HEADING } from "../../lib/domain/report-additions.ts";
import { LAYOUT_COLUMNS, type LayoutDraft, type LayoutFault } from "../../lib/forms/layout.ts";
import { FieldFault, faultId, fieldId } from "./field-fault.tsx";
import { LayoutColumns, type Names } from "./layout-columns.tsx";
import { LayoutLogo } from "./layout-logo.tsx";
import { RadioChoice } from "./radio-choice.tsx";

type FormProps = { draft: LayoutDraft; change: (part: Partial<LayoutDraft>) => void; faults: LayoutFault[]; names: Names };

const LINES: Record<PageHeadLine, string> = {
  kommun: "Kommunens namn",
  namnd: "Nämnden",
  enhet: "Enheten",
  dokumenttyp: "Dokumenttyp",
  dnr: "Diarienummer",
  datum: "Datum",
  handlaggare: "Handläggare och telefon",
  till: "Till vem, och sammanträdet",
};

/** The fields of a layout, in the order of the page they are about. */
export function LayoutForm({ draft, change, faults, names }: FormProps) {
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const head = (line: PageHeadLine, shown: boolean) =>
    change({ pageHead: PAGE_HEAD_LINES.filter((each) => (each === line ? shown : draft.pageHead.includes(each))) });
  return (
    <>
      <fieldset className="layout-part">
        <legend>Sidhuvud</legend>
        <LayoutLogo logo={draft.logo} change={(logo) => change({ logo })} fault={faultOf("logo")} />
        <FieldFault of="pageHead" words={faultOf("pageHead")} />
        <div className="layout-checks">
          {PAGE_HEAD_LINES.map((line, index) => (
            <Check
              key={line}
              id={index === 0 ? fieldId("pageHead") : undefined}
              label={LINES[line]}
              checked={draft.pageHead.includes(line)}
              set={(shown) => head(line, shown)}
            />
          ))}
        </div>
        <div className="labelled">
          <label htmlFor={fieldId("documentType")}>Dokumenttyp</label>
          <p id="documentType-hint">Skrivs ut när dokumentet inte säger någon egen.</p>
          <FieldFault of="documentType" words={faultOf("documentType")} />
          <input
            id={fieldId("documentType")}
            className="field"
            value={draft.documentType}
            aria-describedby={faultOf("documentType") ? `documentType-hint ${faultId("documentType")}` : "documentType-hint"}
            aria-invalid={faultOf("documentType") ? true : undefined}
            onChange={(event) => change({ documentType: event.target.value })}
          />
        </div>
      </fieldset>
      <fieldset className="layout-part">
        <legend>Innehåll</legend>
        <div className="layout-checks">
          <Check
            label="Måluppfyllelse i korthet"
            checked={draft.summaryHeading !== ""}
            set={(shown) => change({ summaryHeading: shown ? SUMMARY_HEADING : "" })}
          />
          <Check
            label="Teckenförklaring under den"
            checked={draft.legend && draft.summaryHeading !== ""}
            disabled={draft.summaryHeading === ""}
            set={(legend) => change({ legend })}
          />
          <Check
            label="Innehållsförteckning"
            checked={draft.contentsTitle !== ""}
            set={(shown) => change({ contentsTitle: shown ? CONTENTS_TITLE : "" })}
          />
          <Check label="Bilagor" checked={draft.appendix} set={(appendix) => change({ appendix })} />
        </div>
        <fieldset className="layout-choice">
          <legend>Avsnitt utan text</legend>
          <RadioChoice
            name="emptySection"
            label={`Skrivs ut med meningen ”${NO_TEXT}”`}
            checked={draft.emptySection !== ""}
            set={() => change({ emptySection: NO_TEXT })}
          />
          <RadioChoice
            name="emptySection"
            label="Lämnas bort"
            checked={draft.emptySection === ""}
            set={() => change({ emptySection: "" })}
          />
        </fieldset>
      </fieldset>
      <LayoutColumns
        field="indicatorTable"
        title="Indikatortabeller"
        codes={LAYOUT_COLUMNS.indicatorTable}
        table={draft.indicatorTable}
        names={names}
        faults={faults}
        change={(indicatorTable) => change({ indicatorTable })}
      />
      <LayoutColumns
        field="activityTable"
        title="Aktivitetstabeller"
        codes={LAYOUT_COLUMNS.activityTable}
        table={draft.activityTable}
        names={names}
        faults={faults}
        change={(activityTable) => change({ activityTable })}
      />
      <fieldset className="layout-part">
        <legend>Sidfot</legend>
        <div className="labelled">
          <label htmlFor={fieldId("footer")}>Rader på första sidan</label>
          <p id="footer-hint">Högst fyra, till exempel adress och telefon. Tomt: dokumentets egna.</p>
          <FieldFault of="footer" words={faultOf("footer")} />
          <textarea
            id={fieldId("footer")}
            className="field"
            rows={3}
            value={draft.footer.join("\n")}
            aria-describedby={faultOf("footer") ? `footer-hint ${faultId("footer")}` : "footer-hint"}
            aria-invalid={faultOf("footer") ? true : undefined}
            onChange={(event) => change({ footer: event.target.value === "" ? [] : event.target.value.split("\n") })}
          />
        </div>
      </fieldset>
    </>
  );
}

type CheckProps = { id?: string | undefined; label: string; checked: boolean; disabled?: boolean; set: (on: boolean) => void };

function Check({ id, label, checked, disabled, set }: CheckProps) {
  return (
    <label className="check">
      <input id={id} type="checkbox" checked={checked} disabled={disabled} onChange={(event) => set(event.target.checked)} />
      {label}
    </label>
  );
}
