import type { OfficeKind, PostKind } from '../../../../platform/access/viewer';
import type { LocalisedText } from '../../../../platform/graphql/localised-text.type';
import { kazakhAttribute, kazakhGenitive } from './kazakh-genitive';
import { russianGenitiveWithin } from './russian-genitive';

/** A title as what stands after the office's name in Kazakh and before it in Russian and English. */
const TITLES: Readonly<Partial<Record<PostKind, LocalisedText>>> = {
  HEAD: { kk: 'басшысы', ru: 'Руководитель', en: 'Head' },
  DEPUTY_HEAD: { kk: 'басшысының орынбасары', ru: 'Заместитель руководителя', en: 'Deputy Head' },
  PROSECUTOR: { kk: 'прокуроры', ru: 'Прокурор', en: 'Prosecutor' },
  EMPLOYEE: { kk: 'қызметкері', ru: 'Сотрудник', en: 'Employee' },
};

/** Posts with a title of their own (Arts. 7, 8, 9). */
const NAMED: Readonly<Partial<Record<OfficeKind, Partial<Record<PostKind, LocalisedText>>>>> = {
  GENERAL: {
    PROSECUTOR_GENERAL: {
      kk: 'Қазақстан Республикасының Бас Прокуроры',
      ru: 'Генеральный Прокурор Республики Казахстан',
      en: 'Prosecutor General of the Republic of Kazakhstan',
    },
    FIRST_DEPUTY_PROSECUTOR_GENERAL: {
      kk: 'Қазақстан Республикасы Бас Прокурорының бірінші орынбасары',
      ru: 'Первый заместитель Генерального Прокурора Республики Казахстан',
      en: 'First Deputy Prosecutor General of the Republic of Kazakhstan',
    },
    DEPUTY_PROSECUTOR_GENERAL: {
      kk: 'Қазақстан Республикасы Бас Прокурорының орынбасары',
      ru: 'Заместитель Генерального Прокурора Республики Казахстан',
      en: 'Deputy Prosecutor General of the Republic of Kazakhstan',
    },
  },
  CHIEF_MILITARY: {
    HEAD: { kk: 'Бас әскери прокурор', ru: 'Главный военный прокурор', en: 'Chief Military Prosecutor' },
  },
  CHIEF_TRANSPORT: {
    HEAD: { kk: 'Бас көлік прокуроры', ru: 'Главный транспортный прокурор', en: 'Chief Transport Prosecutor' },
  },
};

/** A Kazakh title that holds a genitive of its own, such as «басшысының орынбасары»; the body before it then takes none. */
const OWN_GENITIVE = /(?:ның|нің) /;

/** A title in a body, such as «Есіл ауданы прокуратурасының басшысы», in the three languages. */
export function titleIn(body: LocalisedText, title: LocalisedText): LocalisedText {
  const bodyInKazakh = OWN_GENITIVE.test(title.kk) ? kazakhAttribute(body.kk) : kazakhGenitive(body.kk);
  return {
    kk: `${bodyInKazakh} ${title.kk}`,
    ru: `${title.ru} ${russianGenitiveWithin(body.ru)}`,
    en: `${title.en}, ${body.en}`,
  };
}

/** The title of a post in an office. */
export function postTitle(
  office: { readonly kind: OfficeKind; readonly name: LocalisedText },
  kind: PostKind,
): LocalisedText {
  const named = NAMED[office.kind]?.[kind];
  if (named) return named;
  const title = TITLES[kind];
  if (!title) throw new Error(`${office.kind} has no post ${kind}`);
  return titleIn(office.name, title);
}
