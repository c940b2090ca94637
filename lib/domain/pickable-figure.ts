import type { FigureForm, TextFigure } from "./text-figure.ts";

/** An indicator's figures that can be put into a text, each in the words of every form. `district`: its name. */
export type PickableFigures = {
  indicatorId: string;
  name: string;
  figures: { figure: TextFigure; district: string; words: Record<FigureForm, string> }[];
};
