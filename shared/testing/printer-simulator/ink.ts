/** A black-and-white picture. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** 1 where there is ink. */
  readonly dots: Uint8Array;
}

/** A connected piece of ink and the box around it. */
export interface Blob {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The piece alone, in its box. */
  readonly ink: Ink;
}

/** What is darker than half, from RGBA pixels. */
export function inkOf(pixels: Uint8ClampedArray, width: number, height: number): Ink {
  const dots = new Uint8Array(width * height);
  for (let dot = 0; dot < dots.length; dot += 1) {
    dots[dot] = (pixels[dot * 4] ?? 255) < 128 ? 1 : 0;
  }
  return { width, height, dots };
}

/** The connected pieces (four neighbours) of at least `smallest` dots. */
export function blobsOf({ width, height, dots }: Ink, smallest: number): readonly Blob[] {
  const seen = new Uint8Array(dots.length);
  const blobs: Blob[] = [];
  for (let start = 0; start < dots.length; start += 1) {
    if (dots[start] === 1 && seen[start] === 0) {
      const members = flood(start, { width, height, dots }, seen);
      if (members.length >= smallest) {
        blobs.push(boxed(members, width));
      }
    }
  }
  return blobs;
}

function flood(start: number, { width, dots }: Ink, seen: Uint8Array): readonly number[] {
  const members = [start];
  seen[start] = 1;
  // Grows while it is walked.
  for (const dot of members) {
    const x = dot % width;
    const beside = [x > 0 ? dot - 1 : -1, x < width - 1 ? dot + 1 : -1, dot - width, dot + width];
    for (const next of beside) {
      if (dots[next] === 1 && seen[next] === 0) {
        seen[next] = 1;
        members.push(next);
      }
    }
  }
  return members;
}

/** Characters from left to right. The first may be a light letter in two pieces that nearly touch, such as K. */
export function charactersOf(blobs: readonly Blob[]): readonly Blob[] {
  const sorted = blobs.toSorted((a, b) => a.left - b.left);
  const [first, second, ...others] = sorted;
  if (first === undefined || second === undefined) {
    return sorted;
  }
  const gap = second.left - (first.left + first.width);
  return gap < 0.04 * first.height ? [joined(first, second), ...others] : sorted;
}

function joined(a: Blob, b: Blob): Blob {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const width = Math.max(a.left + a.width, b.left + b.width) - left;
  const height = Math.max(a.top + a.height, b.top + b.height) - top;
  const dots = new Uint8Array(width * height);
  for (const each of [a, b]) {
    for (const [index, dot] of each.ink.dots.entries()) {
      if (dot === 1) {
        const y = Math.floor(index / each.width) + each.top - top;
        dots[y * width + (index % each.width) + each.left - left] = 1;
      }
    }
  }
  return { left, top, width, height, ink: { width, height, dots } };
}

function boxed(members: readonly number[], across: number): Blob {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const dot of members) {
    left = Math.min(left, dot % across);
    right = Math.max(right, dot % across);
    top = Math.min(top, Math.floor(dot / across));
    bottom = Math.max(bottom, Math.floor(dot / across));
  }
  const [width, height] = [right - left + 1, bottom - top + 1];
  const dots = new Uint8Array(width * height);
  for (const dot of members) {
    dots[(Math.floor(dot / across) - top) * width + (dot % across) - left] = 1;
  }
  return { left, top, width, height, ink: { width, height, dots } };
}
