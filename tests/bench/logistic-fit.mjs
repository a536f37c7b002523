// SPDX-License-Identifier: Apache-2.0

/** Solves the square system of `matrix` (rows of n) and `right` (n) by elimination with pivots. */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = rows[row][column] / rows[column][column];
      for (let k = column; k <= size; k += 1) rows[row][k] -= factor * rows[column][k];
    }
  }
  return rows.map((row, i) => row[size] / row[i]);
}

/**
 * The weights of a logistic regression by Newton's method: `inputs` are rows of numbers (the first is 1), `isRight`
 * says for each row whether it is a hit. Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1.
 */
export function logisticFit(inputs, isRight, { ridge = 1e-6, rounds = 60 } = {}) {
  const size = inputs[0].length;
  let weights = new Array(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const curve = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, k) => (i === k ? ridge * inputs.length : 0)),
    );
    const slope = weights.map((weight) => -ridge * inputs.length * weight);
    inputs.forEach((row, at) => {
      const sum = row.reduce((total, value, i) => total + value * weights[i], 0);
      const likely = 1 / (1 + Math.exp(-sum));
      const wrong = (isRight[at] ? 1 : 0) - likely;
      for (let i = 0; i < size; i += 1) {
        slope[i] += wrong * row[i];
        for (let k = 0; k < size; k += 1) curve[i][k] += likely * (1 - likely) * row[i] * row[k];
      }
    });
    const step = solve(curve, slope);
    weights = weights.map((weight, i) => weight + step[i]);
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return weights;
}
