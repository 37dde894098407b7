/** A term that nobody knows exactly, as it is typed: three numbers and how good the evidence is. */
export interface TypedTerm {
  low: string;
  central: string;
  high: string;
  grade: string;
}

/** The terms that are shares, typed per hundred, in the order of the formula. */
export const shares = ['reach', 'without', 'with', 'cashability', 'optimismBias', 'retention'] as const;

export type Share = (typeof shares)[number];
export type TermName = Share | 'unitCost';

export const emptyTerm: TypedTerm = { low: '', central: '', high: '', grade: '1' };

/** A number as people type it, with a comma or a point; null when it is none. */
export function readNumber(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,4})?$/.test(text) ? Number(text) : null;
}

export interface Term {
  low: number;
  central: number;
  high: number;
  evidenceGrade: number;
}

/** What the API is told of a term, each number times a factor; null when it is no term or one is above the most. */
export function readTerm(typed: TypedTerm, factor: number, most: number): Term | null {
  const [low, central, high] = [typed.low, typed.central, typed.high].map(readNumber);
  if (low == null || central == null || high == null) return null;
  if (low > central || central > high || high > most) return null;
  const scaled = (value: number) => Number((value * factor).toPrecision(12));
  return { low: scaled(low), central: scaled(central), high: scaled(high), evidenceGrade: Number(typed.grade) };
}
