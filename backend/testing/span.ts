/** What follows from known sums by adding and subtracting them (linear algebra, modulo a large prime); a sum has a number for each atom. */
export class Span {
  private static readonly PRIME = 1_000_003;
  private readonly basis: { pivot: number; vector: number[] }[] = [];

  constructor(answers: readonly (readonly number[])[]) {
    for (const answer of answers) {
      const vector = this.reduced(answer);
      const pivot = vector.findIndex((value) => value !== 0);
      if (pivot < 0) continue;
      const inverse = power(vector[pivot] ?? 0, Span.PRIME - 2, Span.PRIME);
      this.basis.push({ pivot, vector: vector.map((value) => (value * inverse) % Span.PRIME) });
    }
  }

  gives(sum: readonly number[]): boolean {
    return this.reduced(sum).every((value) => value === 0);
  }

  private reduced(sum: readonly number[]): number[] {
    const vector = [...sum];
    for (const { pivot, vector: known } of this.basis) {
      const factor = vector[pivot] ?? 0;
      if (factor === 0) continue;
      for (const [index, value] of known.entries()) {
        vector[index] = ((vector[index] ?? 0) + (Span.PRIME - factor) * value) % Span.PRIME;
      }
    }
    return vector;
  }
}

/** Products stay below 2⁵³. */
function power(base: number, exponent: number, modulus: number): number {
  let [result, left, square] = [1, exponent, base];
  for (; left > 0; left = Math.floor(left / 2), square = (square * square) % modulus) {
    if (left % 2 === 1) result = (result * square) % modulus;
  }
  return result;
}
