import { expect, test } from "vitest";
import { JPEG, PNG, SVG } from "../../tests/fixtures/pictures.ts";
import { pictureSize } from "./picture.ts";

test("a logo's kind and size are read from the bytes, whatever the file is called", () => {
  expect(pictureSize(PNG)).toEqual({ format: "png", width: 2, height: 1 });
  expect(pictureSize(JPEG)).toEqual({ format: "jpeg", width: 3, height: 2 });
});

test("drawings with scripts in them, cut off files and papers are no logos", () => {
  for (const bytes of [SVG, PNG.slice(0, 20), JPEG.slice(0, 9), new Uint8Array(), new Uint8Array([80, 75, 3, 4])]) {
    expect(pictureSize(bytes)).toBeNull();
  }
});
