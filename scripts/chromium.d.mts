import type { Browser } from 'playwright-core';

export function startChromium(more?: readonly string[]): Promise<Browser>;
