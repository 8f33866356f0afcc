/** How many kills a store lives through before the next one is made; with or without keys. */
export interface LifePlan {
  readonly kills: number;
  readonly isEncrypted: boolean;
}

/** Spreads kills over stores: half of them on one, a third on one of the other kind, the rest on a fresh one each. */
export function planLives(kills: number, seed: number): readonly LifePlan[] {
  const isEncrypted = Math.floor(seed / kills) % 2 === 0;
  const [first, second] = [Math.ceil(kills / 2), Math.floor(kills / 3)];
  const fresh = Array.from({ length: kills - first - second }, (_, at) => ({
    kills: 1,
    isEncrypted: at % 2 === 0,
  }));
  const old = [
    { kills: first, isEncrypted },
    { kills: second, isEncrypted: !isEncrypted },
  ];
  return [...old.filter((life) => life.kills > 0), ...fresh];
}
