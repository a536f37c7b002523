// SPDX-License-Identifier: Apache-2.0
// How outlines look: a light and a dark line side by side, so that they stand out on any picture and any page. The rules
// of the host element are marked important because the page's own rules would win otherwise.

export const overlayStyle = `
:host {
  all: initial !important;
  position: absolute !important;
  top: 0 !important;
  left: 0 !important;
  width: 0 !important;
  height: 0 !important;
  display: block !important;
  pointer-events: none !important;
  z-index: 2147483000 !important;
}
.outline {
  position: absolute;
  top: 0;
  left: 0;
  overflow: visible;
  pointer-events: none;
}
.outline[hidden] { display: none; }
svg { position: absolute; overflow: visible; pointer-events: none; }
polygon { fill: none; stroke-linejoin: round; }
.under { stroke: #ffffff; stroke-width: 6; stroke-opacity: 0.95; }
.over { stroke: #1f6e73; stroke-width: 3; }
.in_cases .over { stroke-dasharray: 9 6; }
.badge {
  position: absolute;
  display: flex;
  align-items: center;
  gap: 5px;
  box-sizing: border-box;
  max-width: 180px;
  padding: 3px 8px;
  border: 1px solid #ffffff;
  border-radius: 999px;
  background: #1f6e73;
  color: #ffffff;
  font: 600 12px/1.35 system-ui, sans-serif;
  white-space: nowrap;
  box-shadow: 0 1px 3px rgba(0, 0, 0, 0.35);
}
/* New: a full circle. In the artist's cases: a tick, in a badge with corners, and a broken line. */
.mark { flex: none; width: 7px; height: 7px; border-radius: 50%; background: #ffffff; }
.words { overflow: hidden; text-overflow: ellipsis; }
.in_cases .badge { border-radius: 3px; background: #ffffff; border-color: #1f6e73; color: #14494d; }
.in_cases .mark {
  width: 4px;
  height: 8px;
  margin: 0 2px 2px;
  border: solid #1f6e73;
  border-width: 0 2px 2px 0;
  border-radius: 0;
  background: none;
  transform: rotate(45deg);
}
@media (forced-colors: active) {
  .over { stroke: CanvasText; }
  .badge { border-color: CanvasText; }
}
`;
