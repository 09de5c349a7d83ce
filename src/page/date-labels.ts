/* What the words before a date say of it. By language; beginnings of words, in any case. */

const words = (...lists: readonly string[]) => new RegExp(lists.join('|'), 'iu')

/** The day of the last change. */
export const MODIFIED: RegExp = words(
  'updated?|modified|revised|edited|aktualisiert|aktualisierung|geändert|änderung|bearbeitet',
  'mis(?:e)? à jour|modifié|actualizad[oa]|modificad[oa]|aggiornat[oa]|ultima modifica|atualizad[oa]|actualitzat|actualizat|modificat',
  'bijgewerkt|gewijzigd|uppdaterad|ändrad|oppdatert|endret|opdateret|ændret|päivitetty|muokattu|uuendatud|atnaujint|atjaunin',
  'zaktualiz|aktualizacja|aktualizov|upraven|aktualizirano|ažurirano|frissít|módosít|güncelle',
  'обновлен|обновлён|изменен|изменён|оновлен|змінен|актуализ|ажурирано|ενημ|τροποποι',
  'עודכן|עדכון|تحديث|تعديل|به‌روز|بروزرسانی|بروز رسانی|ویرایش|अपडेट|अद्यतन|संशोधित|আপডেট|อัปเดต|อัพเดต|แก้ไข|ปรับปรุง',
  'cập nhật|diperbarui|diperbaharui|dikemas kini|更新|修正|改訂|修改|修订|수정|업데이트|갱신',
)

/** The day of publication. */
export const PUBLISHED: RegExp = words(
  'published|posted|publish(?:ed)? (?:on|date)|date|created|first|veröffentlicht|erschienen|erstellt|datum|dieser artikel|stand',
  'publi(?:é|e) le|mis(?:e)? en ligne|publicad[oa]|fecha|pubblicat[oa]|data|postado|publicat|postat',
  'gepubliceerd|geplaatst|publicerad|skapad|publisert|udgivet|publiceret|offentliggjort|julkaistu|avaldatud|paskelbta|publicēts',
  'opublikowan|dodano|publikov|vydáno|zverejnen|objavljeno|objavljen|közzétéve|megjelen|yayın|eklenme|oluşturulma',
  'опубликован|размещен|дата|создан|опубліковано|публикуван|објављено|δημοσιε|ημερομηνία',
  'פורסם|תאריך|نشر|تاريخ|منتشر|انتشار|تاریخ|प्रकाशित|पब्लिश|প্রকাশ|เผยแพร่|โพสต์|วันที่',
  'xuất bản|đăng|ngày|diterbitkan|dipublikasikan|diposting|tayang|tanggal|terbit',
  '公開|投稿|掲載|発行|発表|配信|发布|發布|发表|發表|刊登|日期|입력|등록|게시|작성|발행',
)

/** Days of something else. */
export const NEVER: RegExp = words(
  'received|accepted|submitted|deadline|copyright|©|\\(c\\)|retrieved|accessed|founded|since|born|event|until',
  'geboren|termin|bis zum|eingereicht|angenommen|abgerufen|einsendeschluss|reçu|accepté|consulté|recibido|aceptado|consultado',
  'ricevuto|accettato|recebido|aceito|поступила|принята|受付|受理|開催|締切|收稿|截止|접수|마감|دریافت|پذیرش|קבלה',
)
