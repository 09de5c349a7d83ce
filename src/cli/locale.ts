import type { Locale } from '../csl/locale.js'

/** @param tag of a locale that the package ships. */
export async function loadLocale(tag: string): Promise<Locale> {
  const { default: locale }: { readonly default: Locale } = await import(`citewright/locales/${tag}`)
  return locale
}
