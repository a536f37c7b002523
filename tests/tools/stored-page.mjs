// SPDX-License-Identifier: Apache-2.0
// Wraps inline data that was stored alone into a page, in the way the site itself wraps it.

/** AliExpress search: `list` is itemList or its content, as a list or as an object with keys "0", "1", … */
export function pageOfItemList(list, { total } = {}) {
  const wrapped = itemListIn(list);
  const entries = Object.keys(wrapped.content ?? {}).length;
  const data = {
    data: {
      root: {
        fields: {
          pageInfo: { page: 1, pageSize: 60, totalResults: total ?? entries },
          mods: { itemList: wrapped },
        },
      },
    },
  };
  const script = [
    'window._dida_config_ = window._dida_config_ || {};',
    `/*!-->init-data-start--*/window._dida_config_._init_data_= { data: ${scriptSafe(JSON.stringify(data))} }/*!-->init-data-end--*/;`,
  ].join('\n');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body><div id="root"></div><script>${script}</script></body></html>`;
}

/** Alibaba minisite: one element per shop module, its data URL-encoded in `module-data`. */
export function pageOfModules(modules) {
  const elements = [modules].flat().map((module) => {
    const name = String(module.module_name ?? module.moduleName ?? 'module');
    return `<div module-name="${name.replace(/[^\w-]/g, '')}" module-data="${encodeURIComponent(JSON.stringify(module))}"></div>`;
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>${elements.join('\n')}</body></html>`;
}

function itemListIn(value) {
  if (Array.isArray(value)) return { content: value };
  if (value?.content !== undefined) return value;
  const deeper = value?.itemList ?? value?.mods ?? value?.fields ?? value?.root ?? value?.data;
  return deeper === undefined || deeper === null ? { content: value ?? [] } : itemListIn(deeper);
}

// "</script" inside a title must not end the script.
function scriptSafe(json) {
  return json.replaceAll('</', '<\\/');
}
