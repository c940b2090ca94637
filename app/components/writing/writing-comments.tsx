"use client";
import { CommentList, type ListProps } from "../comment-list.tsx";
import { useDesk } from "./writing-desk.tsx";

/** What has been said of the part that is open; a comment begun with words chosen in a text is about them. */
export function WritingComments(props: Omit<ListProps, "picked">) {
  const desk = useDesk();
  const picked = () => {
    const place = props.places.find(({ kind, id }) => kind === "text" && id === desk.inHand());
    const state = desk.editor()?.state;
    if (!place || !state) return null;
    const { $from, $to, from, to } = state.selection;
    const quote = $from.sameParent($to) ? state.doc.textBetween(from, to) : "";
    return { place, quote };
  };
  return <CommentList {...props} picked={picked} />;
}
