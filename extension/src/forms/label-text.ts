// SPDX-License-Identifier: Apache-2.0

/** What forms add in brackets without changing what the field is for. Any other bracket is part of the name. */
const aside =
  /\s*\((?:required|optional|必填|选填|可选|필수|선택|obligatorio|opcional|(?:max(?:imum)?|up to|at most|最多|máx\.?|최대)\.?\s*[\d,.]+[^()]*|\d+\s*[-–]\s*\d+[^()]*|one (?:link |url )?per line[^()]*|每行一[^()]*|uno por línea[^()]*|한 줄에[^()]*)\)$/u;

/** A label as it is compared: one line, lower case, without the marks that forms put around a label. */
export function normalLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/^[*•]\s*|\s*[*•]$/gu, '')
    .replace(/^(?:\(\d{1,2}\)|\d{1,2}\s*[.)、:])\s*(?=\D)/u, '')
    .replace(/\s*[::]$/u, '')
    .replace(aside, '')
    .replace(
      /\s*[,;,;、]\s*(?:one (?:link |url )?per line|每行一[条个].*|uno por línea|한 줄에 하나씩)$/u,
      '',
    )
    .replace(/\s*[*•::]$/u, '')
    .trim();
}

/** What a form says that it takes: “(max 300)”, “up to 10 links”, “最多10条”. Null when it says nothing. */
export function saidLimit(text: string): number | null {
  const found =
    /(?:max(?:imum)?\.?|up to|at most|no more than|máx(?:imo)?\.?|hasta|最多|不超过|최대|до|jusqu'à|bis zu|até|最大)[\s(:]*(\d[\d,]*)/iu.exec(
      text.normalize('NFKC'),
    );
  return found === null ? null : Number(found[1]!.replace(/,/g, ''));
}
