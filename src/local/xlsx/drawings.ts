/** Drawings of a sheet: which anchors are the tool's own charts, and which belong to other people. */

import { parseChart } from 'hucre/ooxml';
import type { Sheet as FileSheet } from 'hucre/xlsx';
import { textOf } from './package.ts';
import type { Source, SourceSheet } from './source.ts';
import { type Relationship, relationshipsOf, tagsOf, typeName } from './xml.ts';

type FileChart = NonNullable<FileSheet['charts']>[number];

export interface Drawing {
  part: string;
  xml: string;
  relationships: Relationship[];
  /** The text of each anchored thing, in order. */
  anchors: string[];
}

const ANCHOR = /<((?:\w+:)?)(twoCellAnchor|oneCellAnchor|absoluteAnchor)\b[\s\S]*?<\/\1\2>/g;

export function drawingOf(source: Source, sheet: SourceSheet): Drawing | undefined {
  const part = sheet.relationships.find((r) => typeName(r) === 'drawing')?.target;
  const xml = part === undefined ? undefined : textOf(source.parts, part);
  if (part === undefined || xml === undefined) return undefined;
  return {
    part,
    xml,
    relationships: relationshipsOf(source.parts, part),
    anchors: [...xml.matchAll(ANCHOR)].map(([anchor]) => anchor),
  };
}

export interface DrawnChart {
  name: string;
  anchor: string;
  chart: FileChart;
}

export function drawnCharts(source: Source, sheet: SourceSheet): DrawnChart[] {
  const drawing = drawingOf(source, sheet);
  return (drawing?.anchors ?? []).flatMap((anchor) => {
    const tags = tagsOf(anchor);
    const id = tags.find((tag) => tag.name === 'chart')?.attributes['r:id'];
    const target = drawing?.relationships.find((r) => r.id === id)?.target;
    const xml = target === undefined ? undefined : textOf(source.parts, target);
    const chart = xml === undefined ? undefined : parseChart(xml);
    const name = tags.find((tag) => tag.name === 'cNvPr')?.attributes['name'] ?? '';
    return chart === undefined || chart === null ? [] : [{ name, anchor, chart }];
  });
}
