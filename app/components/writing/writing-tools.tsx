"use client";
import { useEditorCode } from "./use-editor-code.ts";

/** Keeps the tools' place until they have come. */
export function WritingTools() {
  const code = useEditorCode();
  return code ? <code.TextTools /> : <div className="tools-bar tools-waiting" />;
}
