// Searches that bench/corpus.mjs asks: rare and common words, phrases, names, filters, Latin spelling.
export const queries = [
  ["common word", "السعودية"], ["common word", "الرئيس"], ["common word", "اليوم"], ["two words", "الحوثيين صنعاء"], ["two words", "أسعار النفط"], ["two words", "-الرياض وزارة"],
  ["rare word", "زلزال"], ["rare word", "حفتر"], ["rare word", "المنغنيز"], ["phrase", "«مجلس الأمن»"], ["phrase", "«خادم الحرمين الشريفين»"], ["exact", "exact:انفجار"],
  ["Latin", "obama"], ["Latin", "\"bashar assad\""], ["actor", "actor:أوباما over:attributions"], ["actor", "actor:\"الحوثيون\" over:events"], ["filters", "over:attributions act:deny"],
  ["filters", "over:events type:ASSAULT place:بغداد"], ["filters", "over:events type:PROTEST from:2015-08-01 to:2015-08-10"], ["relevance", "اليمن عدن order:relevance"], ["relevance", "النفط order:relevance"],
].map(([kind, text]) => ({ kind, text }));
