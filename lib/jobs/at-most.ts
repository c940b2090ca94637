/** Runs so many pieces of work at a time at most, the others in the order asked for. */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // the place is handed on, so that nobody takes it in between
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
