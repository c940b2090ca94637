const SILENT = 1000;
const BEAT = 15_000;

/** Does the work; where it takes more than a second it says so, every 15 seconds that it goes on, and how long it took. */
export async function during(words, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  let told = false;
  const first = setTimeout(() => {
    told = true;
    console.log(`${words} …`);
  }, SILENT);
  const beat = setInterval(() => console.log(`  … ${seconds()} s`), BEAT);
  try {
    const answer = await work();
    if (told) console.log(`  klart på ${seconds()} s`);
    return answer;
  } finally {
    clearTimeout(first);
    clearInterval(beat);
  }
}
