import type { Notice } from "../../lib/web/notice.ts";
import { TakesFocus } from "./takes-focus.tsx";

/** What became of the form that was just sent. */
export function NoticeLine({ notice }: { notice: Notice | null }) {
  if (!notice) return null;
  return (
    <TakesFocus className={`notice notice-${notice.kind}`} role={notice.kind === "fel" ? "alert" : "status"}>
      <p>{notice.words}</p>
      {notice.undo && (
        <form method="post" action={notice.undo.address}>
          {Object.entries(notice.undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className="link-button">
            Ångra
          </button>
        </form>
      )}
      {notice.link && (
        <p className="link-to-hand-over">
          <code>{notice.link}</code>
        </p>
      )}
    </TakesFocus>
  );
}
