"use client";
import { useState } from "react";
import type { RichText } from "../../../lib/domain/text-block.ts";
import { sittings, type TextVersion } from "../../../lib/domain/text-history.ts";
import { writeDay } from "../../../lib/swedish/clock.ts";
import { Difference } from "../difference.tsx";
import { answerTo } from "../put.ts";

const KINDS: Record<TextVersion["kind"], string> = {
  sparad: "skrev",
  sammanfogad: "skrev samtidigt med någon annan",
  asidosatt: "skrev på samma ställe som någon annan; det blev inte kvar",
  aterstalld: "återställde en tidigare text",
  importerad: "läste in texten",
  kopierad: "började från planen",
};

type StoryProps = { textId: string; name: string; version: number; onRestored: (text: RichText, version: number) => void };
type Story = { versions: TextVersion[] } | { fault: string } | null;
type Restored = { saved: true; version: number } | { saved: false; message: string };

/** How a text came about: who wrote when, what each changed, and the way back to what stood then. */
export function TextStory({ textId, name, version, onRestored }: StoryProps) {
  const [story, setStory] = useState<Story>(null);
  const [shown, setShown] = useState<{ version: number; text: RichText; before: RichText } | null>(null);
  const [said, setSaid] = useState("");
  const address = `/api/v1/texter/${textId}`;
  const read = async () => {
    const versions = await fetched<{ versions: TextVersion[] }>(`${address}/historik`);
    setShown(null);
    setStory(versions ?? { fault: "Historiken kunde inte hämtas. Försök igen." });
  };
  const told = story && "versions" in story ? sittings(story.versions) : [];
  const show = async (chosen: TextVersion, before: TextVersion | undefined) => {
    if (shown?.version === chosen.version) return setShown(null);
    const [now, then] = await Promise.all([textOf(address, chosen.version), before ? textOf(address, before.version) : []]);
    if (now && then) setShown({ version: chosen.version, text: now, before: then });
    else setSaid("Versionen kunde inte hämtas. Försök igen.");
  };
  const restore = async ({ version: wanted, text }: { version: number; text: RichText }) => {
    const sent = { base: version, key: crypto.randomUUID(), version: wanted };
    const answer = await answerTo<Restored>(`${address}/aterstall`, sent, "POST");
    setSaid(
      answer?.saved
        ? "Texten är återställd. Det som stod finns kvar i historiken."
        : (answer?.message ?? "Ingen kontakt med Tertial. Försök igen."),
    );
    if (!answer?.saved) return;
    onRestored(text, answer.version);
    await read();
  };
  return (
    <details className="text-story" onToggle={(event) => event.currentTarget.open && void read()}>
      <summary aria-label={`Historik för ${name}`}>Historik</summary>
      <p role="status">{story && "fault" in story ? story.fault : said}</p>
      <ol>
        {told
          .map((one, index) => (
            <li key={one.version}>
              <button
                type="button"
                className="link-button"
                aria-expanded={shown?.version === one.version}
                onClick={() => void show(one, told[index - 1])}
              >
                {writeDay(one.at)}
              </button>{" "}
              {one.by} {KINDS[one.kind]}
              {one.stands && <b> · står nu</b>}
              {shown?.version === one.version && (
                <div className="story-version">
                  <Difference before={shown.before} after={shown.text} />
                  {!one.stands && (
                    <button type="button" className="button" onClick={() => void restore(shown)}>
                      Återställ den här texten
                    </button>
                  )}
                </div>
              )}
            </li>
          ))
          .toReversed()}
      </ol>
    </details>
  );
}

async function textOf(address: string, version: number): Promise<RichText | null> {
  return (await fetched<{ text: RichText }>(`${address}/historik?version=${version}`))?.text ?? null;
}

async function fetched<Answer>(address: string): Promise<Answer | null> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
