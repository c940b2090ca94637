"use client";
import { Editor } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect, useRef } from "react";

export function BareEditor({ content }) {
  const place = useRef(null);
  useEffect(() => {
    const editor = new Editor({ element: place.current, extensions: [StarterKit], content: { type: "doc", content } });
    return () => editor.destroy();
  }, [content]);
  return <div ref={place} />;
}
