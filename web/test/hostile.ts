/** Titles, names, addresses and texts that would run, turn the line around, leave their place or become a formula: mXSS vectors, all twelve characters of direction, look-alikes and joiners. */
import type { ArticleInput } from "../../server/src/api/contract.ts";

/** Every Bidi_Control character, and what does not show. */
export const controls = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

const vectors = [
  "<img src=x onerror=alert(3)>", "\"><script>alert(4)</script>", "<svg><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(6)&gt;\">", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(7)&gt;\">",
  "<noscript><p title=\"</noscript><img src=x onerror=alert(8)>\">", "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(9) src>\">", "{{constructor.constructor('alert(10)')()}}", "]]><x>&lt;script>alert(11)&lt;/script>", "%3Cscript%3Ealert(12)%3C/script%3E",
];

export const hostile: readonly ArticleInput[] = [
  { outlet: "<svg onload=alert(1)>", published: "2024-03-04", url: "javascript:alert(2)", title: "\u202Eقتيلان <img src=x onerror=alert(3)> في انفجار\u2066", author: "\"><script>alert(4)</script>", text: "قال المتحدث <b onmouseover=alert(5)>سامر الجبوري</b> إن شخصين قُتلا في انفجار في البصرة أمس.\u202E" },
  { outlet: "صحيفة <math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(6)&gt;\">", published: "2024-03-05", url: "https://a.example/\" onclick=alert(7) \"", title: "عنوان طويل جداً بلا نهاية ".repeat(12).trim(), text: "نفى المتحدث سامر الجبوري أن يكون شخصان قُتلا في انفجار في البصرة الأحد.\nوقالت منظمة «كلمةطويلةبلافراغاتأبداً".concat("ا".repeat(300), "» إنها لا تعلم.") },
  { outlet: "=HYPERLINK(\"//evil.example\",\"مرسى\")", author: "@SUM(A1:A9)", published: "2024-03-06", title: `+1 ${vectors.join(" ")}`, url: "https://b.example/?q=<script>alert(13)</script>", text: vectors.map((vector, index) => `قال الناطق باسم «${vector}» في البصرة إن ${index + 2} أشخاص قُتلوا في انفجار في البصرة الأحد.`).join("\n") },
  { outlet: `وكالة${controls}مرسى`, published: "2024-03-06", title: [...controls].map((control) => `كلمة${control}كلمة`).join(" "), text: `قال وزير النقل${controls} سامر${"\u200B\u2060\uFEFF\u00AD"} الجبوري إن «الميناء ${controls}مغلق» حتى يوم غد.\nوأضاف ${[...controls].reverse().join("ا")} أن شخصين قُتلا في انفجار في البصرة الأحد.` },
];
