import type { Notice } from "../../lib/web/notice.ts";

/** What became of the form that was just sent. */
export function NoticeLine({ notice }: { notice: Notice | null }) {
  if (!notice) return null;
  return (
    <div className={`notice notice-${notice.kind}`} role={notice.kind === "fel" ? "alert" : "status"}>
      <p>{notice.words}</p>
      {notice.link && (
        <p className="link-to-hand-over">
          <code>{notice.link}</code>
        </p>
      )}
    </div>
  );
}
