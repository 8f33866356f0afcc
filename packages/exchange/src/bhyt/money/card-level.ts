/**
 * The benefit level that a card number tells: the character behind the two letters, `1` to `5`. Numbers of other forms,
 * such as 10 or 12 digits, tell none.
 *
 * @official MA_THE_BHYT
 */
export function cardLevelOf(card: string): string | undefined {
  const level = card.charAt(2);
  return isLetter(card, 0) && isLetter(card, 1) && level >= "1" && level <= "5" ? level : undefined;
}

/** What the fund pays on the right route, by level, in percent. @legal Luật BHYT, NĐ 188/2025/NĐ-CP */
const percents: Readonly<Record<string, number>> = { "1": 100, "2": 100, "3": 95, "4": 80, "5": 100 };

/** What the fund pays for the cards of a visit on the right route, in percent, when all of them agree. */
export function cardPercentOf(cards: readonly string[]): number | undefined {
  const [first = "", ...others] = cards.map((card) => cardLevelOf(card) ?? "");
  const percent = percents[first];
  return others.every((other) => percents[other] === percent) ? percent : undefined;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}
