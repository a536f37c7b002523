// SPDX-License-Identifier: Apache-2.0
// Every marketplace that has stored pages; a new one joins by having them.
import { describeMutations } from './made/mutated-site';
import { storedSites } from './made/stored-pages';

for (const site of storedSites()) if (site !== 'aliexpress') describeMutations(site);
