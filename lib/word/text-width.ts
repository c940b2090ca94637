/**
 * Advance widths of Calibri and Cambria in thousandths of the type size, measured on the fonts of the same widths that are
 * free (Carlito, Caladea; the symbols on DejaVu Sans, which stands in for Segoe UI Symbol): the printable characters of
 * ASCII and Latin-1 in order, then `OTHERS`. Calibri's italics are as wide as its upright letters.
 */
export type Face = "calibri" | "calibriBold" | "cambria" | "cambriaBold" | "cambriaItalic";

/** A character's width and, above it, what it means to a line: see `widthOf`, `kindOf`. */
export type Glyph = number;

/** What a line may do at a character. `closing`: no line begins with it; `ligating`: it may join the next letter. */
export const KIND = { ordinary: 0, blank: 1, breaksAfter: 2, closing: 3, ligating: 4 } as const;

const OTHERS = "–—‘’‚“”„•…€−≤≥→●◆■\u2009\u202f\u2011";
const ASCII_END = 127;
const LATIN_1 = 160;
/** what is beyond has a `rareGlyph` */
export const TABLE_END = 256;

// biome-ignore format: a table of figures
const WIDTHS: Record<Face, number[]> = {
  calibri: [
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507, 507, 507, 507, 507, 507, 268,
    268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642,
    567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525,
    525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498, 226, 326, 498, 507, 498, 507, 498, 498, 393, 834, 402, 512, 498,
    0, 507, 394, 339, 498, 336, 334, 292, 550, 586, 252, 307, 246, 422, 512, 636, 671, 675, 463, 579, 579, 579, 579, 579, 579, 763, 533,
    488, 488, 488, 488, 252, 252, 252, 252, 625, 646, 662, 662, 662, 662, 662, 498, 664, 642, 642, 642, 642, 487, 517, 527, 479, 479, 479,
    479, 479, 479, 773, 423, 498, 498, 498, 498, 229, 229, 229, 229, 525, 525, 527, 527, 527, 527, 527, 498, 529, 525, 525, 525, 525, 453,
    525, 453, 498, 905, 250, 250, 250, 418, 418, 418, 498, 690, 507, 498, 498, 498, 905, 604, 769, 945, 200, 226, 306,
  ],
  calibriBold: [
    226, 326, 438, 498, 507, 729, 705, 233, 312, 312, 498, 498, 258, 306, 267, 430, 507, 507, 507, 507, 507, 507, 507, 507, 507, 507, 276,
    276, 498, 498, 498, 463, 898, 606, 561, 529, 630, 488, 459, 637, 631, 267, 331, 547, 423, 874, 659, 676, 532, 686, 563, 473, 495, 653,
    591, 906, 551, 520, 478, 325, 430, 325, 498, 498, 300, 494, 537, 418, 537, 503, 316, 474, 537, 246, 255, 480, 246, 813, 537, 538, 537,
    537, 355, 399, 347, 537, 473, 745, 459, 474, 397, 344, 475, 344, 498, 226, 326, 498, 507, 498, 507, 498, 498, 415, 834, 416, 539, 498,
    0, 507, 390, 342, 498, 338, 336, 301, 563, 598, 268, 303, 252, 435, 539, 658, 691, 702, 463, 606, 606, 606, 606, 606, 606, 775, 529,
    488, 488, 488, 488, 267, 267, 267, 267, 639, 659, 676, 676, 676, 676, 676, 498, 681, 653, 653, 653, 653, 520, 532, 555, 494, 494, 494,
    494, 494, 494, 775, 418, 503, 503, 503, 503, 246, 246, 246, 246, 537, 537, 538, 538, 538, 538, 538, 498, 544, 537, 537, 537, 537, 474,
    537, 474, 498, 905, 258, 258, 258, 435, 435, 435, 498, 711, 507, 498, 498, 498, 905, 604, 769, 945, 200, 226, 306,
  ],
  cambria: [
    220, 286, 393, 619, 506, 890, 687, 237, 382, 382, 427, 554, 205, 329, 206, 490, 517, 362, 472, 461, 492, 475, 470, 470, 485, 478, 264,
    264, 554, 554, 554, 422, 885, 599, 579, 519, 625, 540, 509, 539, 696, 343, 304, 630, 501, 888, 693, 599, 533, 599, 613, 453, 557, 687,
    598, 889, 571, 557, 507, 350, 490, 350, 554, 371, 151, 470, 520, 421, 520, 441, 313, 459, 554, 277, 255, 525, 271, 813, 558, 480, 520,
    501, 396, 392, 325, 546, 470, 720, 483, 482, 428, 387, 316, 387, 712, 220, 286, 441, 528, 544, 609, 316, 500, 261, 851, 417, 491, 554,
    0, 851, 278, 375, 554, 407, 407, 151, 544, 588, 106, 285, 407, 428, 491, 829, 867, 866, 422, 599, 599, 599, 599, 599, 599, 866, 519,
    540, 540, 540, 540, 343, 343, 343, 343, 662, 693, 599, 599, 599, 599, 599, 554, 653, 687, 687, 687, 687, 557, 574, 605, 470, 470, 470,
    470, 470, 470, 708, 421, 441, 441, 441, 441, 277, 277, 277, 277, 530, 558, 480, 480, 480, 480, 480, 554, 490, 546, 546, 546, 546, 482,
    547, 482, 500, 1000, 221, 221, 205, 375, 375, 360, 443, 752, 628, 554, 554, 554, 783, 873, 769, 945, 200, 113, 329,
  ],
  cambriaBold: [
    220, 335, 422, 618, 543, 976, 740, 251, 408, 408, 453, 592, 232, 311, 230, 505, 533, 458, 507, 508, 553, 520, 538, 494, 556, 534, 280,
    280, 592, 592, 592, 452, 921, 653, 634, 551, 664, 559, 534, 586, 719, 358, 340, 680, 541, 845, 686, 647, 593, 647, 640, 473, 587, 695,
    632, 959, 616, 587, 554, 368, 505, 368, 592, 371, 184, 525, 568, 450, 570, 513, 335, 508, 600, 308, 297, 589, 311, 891, 604, 530, 573,
    559, 454, 444, 365, 609, 519, 779, 525, 521, 464, 393, 320, 393, 592, 220, 335, 469, 556, 587, 604, 320, 533, 294, 851, 420, 531, 592,
    0, 851, 311, 378, 592, 437, 437, 183, 605, 588, 140, 285, 437, 436, 531, 897, 904, 970, 452, 653, 653, 653, 653, 653, 653, 880, 551,
    559, 559, 559, 559, 358, 358, 358, 358, 709, 686, 647, 647, 647, 647, 647, 592, 695, 695, 695, 695, 695, 587, 617, 677, 525, 525, 525,
    525, 525, 525, 794, 450, 513, 513, 513, 513, 308, 308, 308, 311, 572, 604, 530, 530, 530, 530, 530, 592, 569, 609, 609, 609, 609, 521,
    591, 521, 500, 1000, 235, 235, 232, 398, 398, 395, 443, 772, 640, 592, 592, 592, 783, 873, 769, 945, 200, 113, 311,
  ],
  cambriaItalic: [
    220, 280, 389, 619, 502, 858, 659, 234, 372, 372, 396, 510, 206, 311, 181, 466, 488, 394, 459, 439, 490, 455, 459, 442, 479, 465, 181,
    206, 499, 531, 499, 407, 885, 578, 536, 495, 598, 506, 497, 509, 673, 330, 302, 586, 474, 835, 654, 581, 503, 622, 574, 414, 505, 623,
    553, 847, 545, 523, 483, 339, 466, 339, 528, 463, 183, 515, 496, 434, 513, 436, 284, 493, 528, 263, 243, 489, 256, 800, 532, 483, 502,
    512, 376, 363, 340, 531, 431, 694, 446, 431, 433, 375, 315, 375, 528, 220, 280, 437, 500, 536, 624, 315, 475, 261, 851, 426, 454, 539,
    0, 851, 237, 329, 509, 291, 281, 152, 545, 569, 4, 186, 268, 392, 454, 865, 884, 874, 407, 578, 578, 578, 578, 578, 578, 834, 495, 506,
    506, 506, 506, 330, 330, 330, 330, 646, 654, 581, 581, 581, 581, 581, 482, 622, 623, 623, 623, 623, 523, 560, 566, 515, 515, 515, 515,
    515, 515, 709, 434, 436, 436, 436, 436, 263, 263, 263, 263, 509, 532, 483, 483, 483, 483, 483, 530, 483, 531, 531, 531, 531, 431, 521,
    431, 501, 1001, 209, 209, 200, 373, 373, 370, 443, 719, 601, 501, 498, 528, 745, 873, 769, 945, 200, 113, 311,
  ],
};
/** what is gained where two letters are drawn as one, in thousandths: Calibri's ligatures, which LibreOffice sets */
const LIGATURES = {
  f: { f: 29, t: 25, i: 6, l: 6, j: 16, b: 6, h: 6, k: 6 },
  t: { t: 36, f: 29, i: 7 },
};
const UNKNOWN = 550;
/** what is as wide as it is high: Chinese letters, emoji; half of it for each half of a surrogate pair */
const SQUARE = 1000;
const FIRST_SQUARE = 0x2e80;
const SURROGATES = [0xd800, 0xdfff] as const;
const KIND_SHIFT = 11;
const WIDTH_MASK = (1 << KIND_SHIFT) - 1;

const afterF = gains(LIGATURES.f);
const afterT = gains(LIGATURES.t);
const tables: Record<Face, Uint16Array> = {
  calibri: byCode(WIDTHS.calibri, true),
  calibriBold: byCode(WIDTHS.calibriBold, true),
  cambria: byCode(WIDTHS.cambria, false),
  cambriaBold: byCode(WIDTHS.cambriaBold, false),
  cambriaItalic: byCode(WIDTHS.cambriaItalic, false),
};
const rare = new Map<Face, Map<number, Glyph>>();

/** The glyphs of a face up to the end of Latin-1, by code unit; what is beyond has a `rareGlyph`. */
export function tableOf(face: Face): Uint16Array {
  return tables[face];
}

/** A character by its UTF-16 code unit, where `tableOf` has not been asked for already. */
export function glyphOf(code: number, face: Face): Glyph {
  return tables[face][code] ?? rareGlyph(code, face);
}

/** Nearly every letter: its glyph is its width. */
export function isPlain(glyph: Glyph): boolean {
  return glyph <= WIDTH_MASK;
}

export function widthOf(glyph: Glyph): number {
  return glyph & WIDTH_MASK;
}

export function kindOf(glyph: Glyph): number {
  return glyph >> KIND_SHIFT;
}

/** What the ligature of an f or a t with the letter after it saves. */
export function ligatureGain(first: number, second: number): number {
  return (first === 0x74 ? afterT[second] : afterF[second]) ?? 0;
}

/** Width of a text on one line, in thousandths of the type size. */
export function textWidth(text: string, face: Face): number {
  const table = tableOf(face);
  let thousandths = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    thousandths += widthOf(table[code] ?? rareGlyph(code, face));
  }
  return thousandths;
}

/** The glyph of a character beyond the table. */
export function rareGlyph(code: number, face: Face): Glyph {
  const known = rare.get(face) ?? new Map(otherGlyphs(face));
  rare.set(face, known);
  const glyph = known.get(code) ?? made(code, face);
  known.set(code, glyph);
  return glyph;
}

/** An accent makes no letter wider. */
function made(code: number, face: Face): Glyph {
  const [first, last] = SURROGATES;
  if (code >= first && code <= last) return glyph(SQUARE / 2, code >= 0xdc00 ? KIND.breaksAfter : KIND.ordinary);
  if (code >= FIRST_SQUARE) return glyph(SQUARE, KIND.breaksAfter);
  const character = String.fromCharCode(code);
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  const plain = character.normalize("NFD").charCodeAt(0);
  return plain < TABLE_END ? glyph(widthOf(glyphOf(plain, face)), KIND.ordinary) : UNKNOWN;
}

function otherGlyphs(face: Face): [number, Glyph][] {
  const first = ASCII_END - 32 + TABLE_END - LATIN_1;
  const width = (index: number) => WIDTHS[face][first + index] ?? UNKNOWN;
  return [...OTHERS].map((character, index) => [
    character.charCodeAt(0),
    glyph(width(index), "–—…\u2009".includes(character) ? KIND.breaksAfter : KIND.ordinary),
  ]);
}

function byCode(widths: number[], ligates: boolean): Uint16Array {
  const table = new Uint16Array(TABLE_END);
  for (let code = 32; code < ASCII_END; code++) table[code] = glyph(widths[code - 32] ?? 0, kindOfAscii(code, ligates));
  for (let code = LATIN_1; code < TABLE_END; code++) table[code] = widths[ASCII_END - 32 + code - LATIN_1] ?? 0;
  table[0xad] = glyph(0, KIND.breaksAfter);
  return table;
}

/** As LibreOffice breaks lines: never at a slash, always after a hyphen, among figures too. */
function kindOfAscii(code: number, ligates: boolean): number {
  const character = String.fromCharCode(code);
  if (character === " ") return KIND.blank;
  if ("-!?|\\".includes(character)) return KIND.breaksAfter;
  if (")]},.:;".includes(character)) return KIND.closing;
  return ligates && character in LIGATURES ? KIND.ligating : KIND.ordinary;
}

function glyph(width: number, kind: number): Glyph {
  return width | (kind << KIND_SHIFT);
}

function gains(letters: Record<string, number>): Uint8Array {
  const table = new Uint8Array(TABLE_END);
  for (const [letter, gain] of Object.entries(letters)) table[letter.charCodeAt(0)] = gain;
  return table;
}
