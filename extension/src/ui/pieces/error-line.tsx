// SPDX-License-Identifier: Apache-2.0

/** Why something was not done, told at once by a screen reader; nothing where `error` is null. */
export function ErrorLine({ error }: { error: string | null }) {
  if (error === null) return null;
  return (
    <p class="error-line" role="alert">
      {error}
    </p>
  );
}
