// SPDX-License-Identifier: Apache-2.0
// The sample search page's own script; its text is put into the page.
/* global document, window, history, fetch, IntersectionObserver, MutationObserver */

export function searchClient(settings) {
  const list = document.getElementById('card-list');
  const n = settings.names;
  const step = 12;
  let late = settings.late;
  let busy = false;

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const buildCard = (card) => {
    const outer = make('div', `${n.card} search-item-card-wrapper-gallery`);
    const link = make('a', `${n.a1} ${n.a2} search-card-item`);
    link.href = card.href;
    link.target = '_blank';
    const pic = make('div', n.pic);
    const image = make('img');
    image.alt = card.title;
    image.dataset.wait = card.picture;
    pic.append(image);
    if (card.isAd) pic.append(make('span', n.ad, 'Ad'));
    const text = make('div', n.text);
    const title = make('div', n.title);
    for (const [name, value] of [
      ['role', 'heading'],
      ['aria-level', '3'],
      ['title', card.title],
      ['aria-label', card.title],
    ])
      title.setAttribute(name, value);
    const heading = make('h3');
    if (card.badge) {
      const badge = make('img', n.badge);
      badge.src = card.badge.url;
      badge.alt = '';
      heading.append(badge);
    }
    heading.append(card.title);
    title.append(heading);
    const price = make('div', n.price);
    price.setAttribute('aria-label', `$${card.price}`);
    const [whole, cents] = card.price.split('.');
    price.append(
      make('span', '', '$'),
      make('span', '', whole),
      make('span', '', `.${cents}`),
      make('span', n.was, `$${card.was}`),
    );
    text.append(title, make('div', n.sold, `★ ${card.stars} · ${card.sold}`), price);
    if (card.save) text.append(make('div', n.save, card.save));
    link.append(pic, text);
    outer.append(link);
    return outer;
  };

  const fill = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        fill.unobserve(entry.target);
        entry.target.src = entry.target.dataset.wait;
        delete entry.target.dataset.wait;
      }
    },
    { rootMargin: '240px' },
  );
  const watchPictures = () =>
    document.querySelectorAll('img[data-wait]').forEach((image) => fill.observe(image));

  const addMore = () => {
    if (!late.length) return;
    list.append(...late.slice(0, step).map(buildCard));
    late = late.slice(step);
    watchPictures();
  };
  const end = make('div');
  list.after(end);
  const atEnd = () => end.getBoundingClientRect().top < window.innerHeight + 300;
  new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && addMore(), {
    rootMargin: '300px',
  }).observe(end);
  window.addEventListener('scroll', () => atEnd() && addMore(), { passive: true });

  const turnTo = async (page) => {
    if (busy || page < 1 || page > settings.pages) return;
    busy = true;
    const answer = await fetch(
      `/fn/search-pc/index?path=${encodeURIComponent(settings.path)}&SearchText=${encodeURIComponent(settings.query)}&page=${page}`,
    );
    const { cards } = await answer.json();
    settings.page = page;
    late = cards;
    list.replaceChildren();
    history.pushState(
      { page },
      '',
      `${settings.path}?page=${page}&SearchText=${encodeURIComponent(settings.query)}`,
    );
    document
      .querySelectorAll('.comet-pagination-item')
      .forEach((item, i) => item.classList.toggle('comet-pagination-item-active', i + 1 === page));
    document.querySelector('.comet-pagination-next button').dataset.page = String(page + 1);
    window.scrollTo(0, 0);
    addMore();
    busy = false;
  };
  document.querySelector('.comet-pagination').addEventListener('click', (event) => {
    const button = event.target.closest('button[data-page]');
    if (button) turnTo(Number(button.dataset.page));
  });
  watchPictures();
}
