//! Phrase tables: what furniture and front matter say on most pages, folded (small letters, `#` for a number); sorted.

/// Whole lines that are furniture wherever they stand.
#[rustfmt::skip]
pub(crate) const SURE: &[&str] = &[
    "# comment", "# comments", "# reader comments", "# responses", "# shares", "accept all", "accept all cookies",
    "accept cookies", "add a comment", "add comment", "add this", "add to any", "add to delicious", "add to favorites",
    "add to favourites", "add to my topics", "add your comment", "addthis", "addtoany", "advert", "advertisement",
    "advertisement - continue reading below", "afp", "after newsletter promotion", "alamy", "all rights reserved",
    "allow all cookies", "already a subscriber", "also on this site", "archived content", "article bookmarked",
    "article continues after advertisement", "article continues below", "back issues", "back to top", "become a member",
    "become a supporter", "bookmark and share", "bookmark this", "bookmark this article", "bookmark this page",
    "buy the magazine", "buy this issue", "change text size", "click here", "comment on this article", "comments #",
    "comments (#)", "comments are closed", "comments are now closed", "comments are off", "comments closed",
    "comments off", "contact the author", "continue reading", "continue reading the main story", "cookie settings",
    "copy link", "current issue", "decrease text size", "del.icio.us", "did you enjoy this article",
    "did you find what you were looking for", "digg", "digg it", "digg this", "discuss this article",
    "documents to download", "donate now", "download as pdf", "download this article", "e-mail a friend",
    "e-mail address", "e-mail article", "e-mail this", "e-mail this article", "e-mail this article to a friend",
    "e-mail this page", "e-mail this page to a friend", "e-mail this to a friend", "e-mail to a friend",
    "email a friend", "email address", "email article", "email this", "email this article",
    "email this article to a friend", "email this page", "email this page to a friend", "email this story",
    "email this to a friend", "email to a friend", "email to friend", "ends", "expand all", "explore more",
    "explore the topic", "external links", "facebook", "find us on facebook", "flag as inappropriate", "follow us",
    "follow us on twitter", "font size", "forgot password", "forgot your password", "forgotten password",
    "forgotten your password", "forward to a friend", "full story", "get alerts", "get email alerts",
    "get emails about this page", "get the best stories straight to your inbox", "getty images", "google+", "hide ad",
    "hide ads", "hide all", "hide comments", "hide this message", "increase text size", "invalid email", "istock",
    "join the conversation", "last week's poll", "last week's question", "last week's result", "leave a comment",
    "leave a reply", "leave your comment", "like this", "link to this article", "link to this page", "linkedin",
    "listen", "load more", "log in", "log in to comment", "log out", "login", "login to comment", "mail this page",
    "make a donation", "manage cookies", "media playback is not supported on this device",
    "media playback is not supported on your device", "media playback is unsupported on your device", "mobile version",
    "more like this", "more on this story", "most commented", "most emailed", "most read", "most recent", "most shared",
    "most viewed", "my account", "necessary cookies only", "newsletter sign up", "newsletter signup", "next article",
    "next page", "next story", "no comments", "no comments yet", "no related posts", "open in app", "pa media",
    "page # of #", "page # of # pages", "password", "permalink", "pin it", "pinterest", "poll results", "popular posts",
    "post a comment", "post comment", "post to delicious", "post your comment", "press association", "previous article",
    "previous page", "previous story", "print article", "print friendly", "print page", "print preview", "print this",
    "print this article", "print this page", "print this story", "print version", "printable version",
    "printer friendly", "printer friendly page", "printer friendly version", "printer-friendly version",
    "privacy policy", "published by", "rate this article", "rate this page", "read comments", "read full article",
    "read full story", "read more", "read the full article", "read the full report", "read the full story",
    "read the rest of this entry", "read the whole story", "recommend this", "recommended", "recommended for you",
    "recommended reading", "reddit", "register now", "register to comment", "reject all cookies", "related articles",
    "related content", "related links", "related news", "related posts", "related publications", "related reading",
    "related reports", "related research", "related sites", "related stories", "related topics", "remember me", "reply",
    "report a problem", "report abuse", "report this comment", "respond online", "return to top", "reuse this content",
    "reuters", "rss", "rss feed", "save article", "save story", "save this article", "see more", "see results",
    "send it to a friend", "send this page to a friend", "send this to a friend", "send to a colleague",
    "send to a friend", "send to friend", "set a reminder", "share", "share article", "share by email",
    "share on facebook", "share on google+", "share on linkedin", "share on pinterest", "share on reddit",
    "share on twitter", "share on whatsapp", "share this", "share this article", "share this content",
    "share this debate", "share this page", "share this post", "share this story", "share via e-mail",
    "share via email", "sharethis", "show all", "show comments", "show more", "shutterstock", "sign in",
    "sign in or register", "sign in to comment", "sign up now", "sign up to continue reading", "site map", "sitemap",
    "skip navigation", "skip to content", "skip to main content", "skip to navigation",
    "something went wrong, please try again later", "sponsored", "sponsored content", "story continues below",
    "story continues below advertisement", "stumbleupon", "submit vote", "subscribe now",
    "subscribe to continue reading", "subscribe to the magazine", "subscribe today", "support independent journalism",
    "support independent media", "support our journalism", "support our work", "switch to mobile site", "tell a friend",
    "terms and conditions", "text size", "thank you for reading", "thank you for your feedback",
    "this page has been archived", "to top", "top of page", "topics", "trackback", "trackbacks are closed", "tweet",
    "tweet this", "twitter", "updates to this page", "useful links", "user name", "username", "view all",
    "view all comments", "view as web page", "view comments", "view full site", "view in browser",
    "view in your browser", "view more", "view on theguardian.com", "view online", "view printable version",
    "view results", "view this e-mail in your browser", "view this email in your browser", "watch live",
    "watch the meeting", "whatsapp", "write a comment", "you may also like", "you might also like", "your comment",
    "your e-mail", "your email", "your name",
];

/// What furniture begins with, wherever it stands, in lines that are not long.
#[rustfmt::skip]
pub(crate) const SURE_PREFIX: &[&str] = &[
    "# comments", "accept all cookies", "ads by", "all content copyright", "all content is available under",
    "all rights reserved", "already a subscriber", "already registered", "archived content", "average rating",
    "be the first to comment", "bookmark this", "both comments and pings", "by continuing to browse",
    "by continuing to use this", "by using this site", "c copyright", "c crown copyright", "click here to",
    "click to email", "click to print", "click to share on", "column #", "comments (#", "comments are closed",
    "continue reading the main", "copyright #", "copyright c", "copyright:", "crown copyright", "did you enjoy",
    "did you find this", "download (pdf", "download as", "download our app", "download pdf", "download the app",
    "enter your e-mail", "enter your email", "filed under", "find your bookmarks in", "follow @", "follow us on",
    "follow us:", "font size:", "get emails about this", "get our newsletter", "get the latest news", "help us improve",
    "i would like to be emailed about", "if you need this", "if you no longer wish to receive",
    "if you would like a copy of this", "if you would like this document", "if you would like this leaflet",
    "if you would like this publication", "image caption", "image source", "is there anything wrong with this page",
    "is this page useful", "join our commenting forum", "join thought-provoking conversations", "last week's poll",
    "last week's question", "last week's result", "leave a comment", "leave a reply", "like us on", "loading comments",
    "log in or register", "log in to", "login or register", "media caption", "more from", "more on this story",
    "most read in", "no related posts", "not a subscriber", "not yet registered", "notify me of",
    "open government licence", "photo by", "photo credit", "photo:", "photograph by", "photograph:", "photographs by",
    "photographs:", "photos:", "picture by", "picture credit", "pictures by", "please enable javascript",
    "please enter your", "please log in", "please sign in", "printed from", "printed on #", "privacy notice:",
    "rate this article", "read more about", "read more on", "read more:", "read our privacy", "register for free",
    "register free", "register here", "register to receive", "registered charity no", "related internet links",
    "report a problem with this", "request an accessible format", "required fields", "responses are closed",
    "reuse this content", "save to", "see all updates", "send this article", "share on", "share this", "share via",
    "sign in or", "sign in to", "sign up for", "sign up for emails", "sign up to", "sign up to our",
    "since you're here", "skip past", "skip to", "start your free trial", "stay ahead with our", "subscribe and",
    "subscribe for", "subscribe from", "subscribe here", "subscribe now", "subscribe to our", "subscribe to the",
    "subscribe to this", "subscribe today", "support the guardian", "tell us what you think of this page", "text size:",
    "the bbc is not responsible", "the video will start", "there are # comments", "there are currently no comments",
    "there are no comments", "this article has been viewed", "this article is for subscribers",
    "this article is more than # year", "this content is for", "this content requires javascript",
    "this document is available in", "this entry was posted", "this file may not be suitable",
    "this leaflet is available", "this page has been archived", "this page has been viewed", "this page was archived",
    "this page was last", "this publication is available", "this site uses cookies", "this snapshot was", "this video",
    "this video can not be played", "this video will start", "this was published under", "this website uses cookies",
    "to continue reading", "to continue, please", "to read this article in full", "to unsubscribe", "trackback from",
    "trackback url", "tweet this", "unsubscribe", "video caption", "view # comments", "view all # comments",
    "view the discussion thread", "view this article", "was this article", "was this page",
    "we have a small favour to ask", "we use cookies", "we use some essential cookies",
    "we'd like to set additional cookies", "you are here", "you are receiving this", "you can follow any responses",
    "you can leave a response", "you can skip to the end", "you can unsubscribe", "you have # free articles",
    "you have received this", "you must be logged in", "you must be registered", "you need to be logged in",
    "you've accepted all cookies", "you've read #", "your e-mail address will not", "your email address will not",
];

/// Whole lines that are furniture before the lead and after the last paragraph.
#[rustfmt::skip]
pub(crate) const PLACED: &[&str] = &[
    "a-z", "about", "about us", "accessibility", "accessibility help", "accessibility statement", "advertise",
    "archive", "back", "blog", "blogs", "bookmark", "careers", "close", "comment", "comments", "contact", "contact us",
    "contents", "cookies", "cymraeg", "delicious", "discuss", "donate", "download", "download pdf", "download text",
    "e-mail", "editor's choice", "email", "end", "events", "faq", "faqs", "features", "feedback", "forum", "forward",
    "further reading", "get involved", "have your say", "help", "home", "home page", "in this issue", "in this section",
    "index", "instagram", "jobs", "join the debate", "join the discussion", "join us", "latest", "latest jobs",
    "latest news", "like", "link", "links", "listen live", "local news", "login / register", "low graphics", "mail",
    "main menu", "media centre", "menu", "more", "more about", "more news", "most popular", "name", "navigation",
    "news", "newsletter", "newsletters", "next", "on other websites", "opinion", "our work", "page # of #", "pdf",
    "podcasts", "popular", "press office", "previous", "print", "privacy", "publications", "recent comments",
    "recent posts", "recommend", "register", "resources", "save", "search", "sections", "see also", "send", "services",
    "shop", "site index", "site map", "special report", "special reports", "sport", "subscribe", "subscriptions",
    "support us", "tags", "text only", "text version", "text-only", "top", "top jobs", "top stories", "video", "videos",
    "vote", "want to read on", "what we do", "what's on", "who we are", "work for us", "youtube",
];

/// What furniture begins with before the lead and after the last paragraph.
#[rustfmt::skip]
pub(crate) const PLACED_PREFIX: &[&str] = &[
    "a full list of", "a longer version of this", "a version of this article", "about this site", "accessed #",
    "additional reading", "advertisement", "alamy", "also in this", "also on this", "back to", "browse", "c #",
    "call us on", "categories:", "category:", "comment on this", "comments on this", "contact details", "contact the",
    "contact us", "contact:", "contacts:", "copyright", "credit:", "crown copyright", "discuss this", "do you agree",
    "do you have a view", "document control", "download the", "download this", "e-mail us", "e-mail your", "e-mail:",
    "elsewhere on", "email us", "email your", "email:", "enjoyed this", "enquiries:", "explore the topic", "fax:",
    "find out more about", "first published in", "follow the", "for a full list", "for advice", "for all media",
    "for further details", "for further information", "for internal use", "for media enquiries", "for more details",
    "for more information", "for press enquiries", "for the latest", "from the archive", "further details",
    "further information", "general enquiries", "get in touch", "getty images", "go to", "got a story",
    "have you got a story", "have your say", "home >",
   
    "html version", "if you have a story", "if you want to comment", "if you would like to comment", "illustration:",
    "image:", "images courtesy", "images:", "in this issue", "issue no", "issue number", "issue:", "join our",
    "join the", "keep up to date", "keywords:", "latest from", "letters for publication", "letters may be",
    "letters must be", "letters should", "letters to the editor should", "letters:", "like this?", "listen to",
    "media contact", "media contacts", "media enquiries", "more in this section", "more information:", "more on",
    "newer post", "newsdesk", "next article:", "next post:", "next story:", "next:", "not for circulation",
    "notes: to comment", "older post", "order your copy", "page #", "pdf version", "phone:", "photo by", "photo:",
    "photograph by", "photograph:", "photos:", "picture by", "picture credit", "picture:", "pictures:",
    "please share", "post your", "posted in", "posted under", "press contact", "press contacts", "press enquiries",
    "press office", "press officer", "previous article:", "previous post:", "previous story:", "previous:",
    "print edition", "printed copies", "public enquiries", "published in", "read more", "read our", "read the full",
    "read this article", "recent articles", "registered charity", "registered in england", "registered office",
    "related", "reproduced by permission", "reproduced with permission", "retrieved #", "return to", "rex features",
    "see also", "see page", "send letters", "send news", "send stories", "send us", "send your", "sign up", "source:",
    "stay in touch", "stay up to date", "subscribe", "tagged", "tags:", "take part in", "tel:", "telephone:",
    "tell us what", "the author has provided", "this article appeared", "this article first appeared",
    "this article is from", "this article is reproduced", "this article originally", "this article was",
    "this column appeared", "this feature appeared", "this piece", "this report was", "this story appeared",
    "to advertise", "to comment on", "to contact", "to discuss this", "to join the", "to order a copy",
    "to read more", "to respond to", "to subscribe", "topics:", "training and learning", "tweet",
    "uncontrolled when printed", "url:", "vacancies", "view all posts", "viewed #", "visit our", "visit the",
    "visited #", "vote in our", "watch the", "watch:", "we want to hear", "we welcome your", "what do you think",
    "write to the editor", "write to:", "www.",
];

/// After these the article is over.
#[rustfmt::skip]
pub(crate) const ENDS: &[&str] = &[
    "# comments", "add comment", "addtoany", "back to top", "comments are closed", "comments are now closed",
    "comments closed", "did you enjoy", "more from", "no comments", "post a comment", "print this", "read full story",
    "read the full story", "read the whole story", "return to top", "share this", "this entry was posted", "top",
    "trackback",
];

/// What the headings of links to other articles begin with.
#[rustfmt::skip]
pub(crate) const LINKS: &[&str] = &[
    "also on this site", "elsewhere on", "explore more", "external links", "latest from", "more from",
    "more like this", "more news", "more on this", "most commented", "most emailed", "most popular", "most read",
    "most recent", "most viewed", "popular posts", "read next", "recent articles", "recent posts", "recommended",
    "related", "related sites", "see also", "top stories", "useful links", "you may also", "you might also",
];

/// What lines that say how to reach somebody begin with.
#[rustfmt::skip]
pub(crate) const CONTACTS: &[&str] = &[
    "e-mail:", "email:", "fax:", "general enquiries", "media enquiries", "phone:", "press enquiries",
    "press office", "public enquiries", "tel", "tel:", "telephone", "telephone:", "textphone",
];

/// Words of buttons, which stand several on a line.
#[rustfmt::skip]
pub(crate) const BUTTONS: &[&str] = &[
    "add", "bookmark", "comment", "comments", "copy", "delicious", "digg", "download", "e-mail", "email",
    "facebook", "feedback", "forward", "google+", "home", "instagram", "like", "link", "linkedin", "mail", "pdf",
    "permalink", "pin", "pinterest", "post", "print", "recommend", "reddit", "rss", "save", "send", "share",
    "stumbleupon", "subscribe", "tweet", "twitter", "whatsapp", "youtube",
];

/// Words with which a paper turns to its reader.
#[rustfmt::skip]
pub(crate) const ADDRESS: &[&str] = &[
    "cast your vote", "click here", "click on", "clicking here", "discussion forum", "do you agree?", "e-mail us",
    "email us", "express your view", "give us your view", "have your say", "have your view", "join the debate",
    "let us know what you think", "see the results", "take part in our poll", "tell us what you think",
    "tell us your view", "this week's poll", "vote here", "vote now", "vote online", "voting here",
    "what do you think?", "write to the editor", "write to us", "your views to",
];

/// After these words in a line of furniture the name of the publication stands.
#[rustfmt::skip]
pub(crate) const NAMES_PUBLICATION: &[&str] = &[
    "appeared in ", "copyright ", "edition of ", "first published by ", "first published in ", "issue of ", "more from ", "more news from ", "published in ", "reproduced from ", "source: ", "subscribe to ",
];

/// Whole lines that count or head readers' comments.
pub(crate) const COMMENTS: &[&str] = &[
    "# comment",
    "# comments",
    "# reader comments",
    "# replies",
    "# responses",
    "# thoughts",
    "comments",
    "comments #",
    "comments (#)",
    "reader comments",
    "readers' comments",
    "your comments",
];

/// What such lines begin with.
pub(crate) const COMMENTS_ON: &[&str] = &["# comments on", "# responses to", "# thoughts on"];

/// What the number of a printed page begins with.
pub(crate) const PAGE: &[&str] = &["page #"];

/// What questions for readers to vote on begin with; in order.
#[rustfmt::skip]
pub(crate) const POLLS: &[&str] = &[
    "have your say", "poll", "question of the week", "quick poll", "reader poll", "readers' poll", "the big question",
    "this week's poll", "this week's question", "today's poll", "vote",
];

/// Buttons of a poll.
pub(crate) const VOTES: &[&str] =
    &["cast your vote", "see results", "submit vote", "view results", "vote", "vote here", "vote now"];

/// What lines of front matter begin with; in order.
#[rustfmt::skip]
pub(crate) const LEADS: &[&str] = &[
    "also present:", "apologies received:", "apologies:", "article date", "asked by", "attendees:", "attending:",
    "bcc:", "before:", "between:", "briefing #", "briefing note", "briefing paper", "bulletin no", "case no",
    "case nos", "case number", "case ref", "cc:", "chair:", "check against delivery", "citation:", "claim no",
    "claim number", "cm #", "command paper", "consultation reference", "court of appeal", "date:", "delivered at",
    "delivered by", "delivered on:", "department:", "discussion paper #", "embargo", "embargoed", "embargoed until",
    "embargoed:", "explanatory memorandum to", "explanatory note to", "filed:", "for immediate broadcast",
    "for immediate release", "for immediate use", "for release", "for use", "for use at", "from:", "hansard", "hc #",
    "hc deb", "hc written", "hcws#", "heard on", "hearing date", "hearing dates", "hl deb", "hl paper", "hlws#",
    "immediate release", "in attendance:", "in the court of", "in the high court", "in the supreme court",
    "in the upper tribunal", "inspection dates:", "isbn", "issue #", "judgment given on", "justices:",
    "laid before parliament", "location:", "media release", "media statement", "members present:", "motion made",
    "neutral citation", "news release", "no. #", "not for publication", "not for publication before", "notice number",
    "notice to the press", "number #", "officers present:", "on appeal from", "on the application of", "ordered by",
    "original script", "policy briefing #", "prepared by", "present:", "presented to parliament", "press information",
    "press notice", "press release", "press statement", "produced by", "question proposed", "question put", "ref:",
    "reference no", "reference number", "reference:", "reply-to:", "research paper #", "sent:", "session #", "speaker:",
    "speech by", "statement made", "status:", "statutory instruments", "strictly embargoed", "strictly embargoed until",
    "subject:", "to:", "transcript of", "tribunal:", "uin", "venue:", "version #", "volume #", "week ending",
    "working paper #", "written question", "written statement",
];

/// Names of the sections that papers, sites and Hansard put above a headline; in order.
#[rustfmt::skip]
pub(crate) const SECTIONS: &[&str] = &[
    "adults", "analysis", "at a glance", "attorney-general", "authored article", "blog", "blog post", "book review",
    "book reviews", "books", "breaking news", "briefing", "business, enterprise and regulatory reform",
    "business, innovation and skills", "cabinet office", "case report", "case study", "children",
    "children, schools and families", "closed consultation", "column", "comment", "comment & analysis",
    "comment and analysis", "commentary", "commons chamber", "communities and local government", "community care",
    "constitutional affairs", "consultation", "consultation outcome", "corporate report", "correspondence",
    "cover feature", "cover story", "culture, media and sport", "debate", "decision", "defence",
    "deputy prime minister", "detailed guide", "diary", "digital, culture, media and sport", "duchy of lancaster",
    "editorial", "education", "education and employment", "education and skills", "energy and climate change",
    "environment, food and rural affairs", "environment, transport and the regions", "exclusive", "expert view",
    "feature", "features", "first person", "first thoughts", "foreign and commonwealth affairs",
    "foreign and commonwealth office", "form", "from the archive", "government equalities office",
    "government response", "grand committee", "guest blog", "guidance", "health", "health and social care", "home",
    "home department", "home news", "house of commons", "house of lords", "housing, communities and local government",
    "impact assessment", "in brief", "in depth", "in focus", "in the news", "independent report",
    "innovation, universities and skills", "inside track", "international development", "international trade",
    "interview", "justice", "lead story", "leader", "leader of the house", "leaders", "leading article", "letter",
    "letters", "letters to the editor", "local government", "long read", "lord chancellor",
    "lord chancellor's department", "lords chamber", "national statistics", "news", "news analysis", "news extra",
    "news feature", "news focus", "news in brief", "news story", "northern ireland", "northern ireland office",
    "notice", "obituary", "office of the deputy prime minister", "office of the leader of the house",
    "official statistics", "open consultation", "opinion", "oral statement to parliament", "our view", "parliament",
    "perspective", "perspectives", "policy", "policy briefing", "policy paper", "politics", "practice",
    "practice notes", "press release", "press summary of judgment", "prime minister", "profile", "promotional material",
    "public bill committees", "q&a", "readers' letters", "research", "research and analysis", "reviews", "scotland",
    "scotland office", "scottish office", "soapbox", "social care", "social security", "society", "solicitor-general",
    "special feature", "special report", "speech", "spotlight", "statement", "statutory guidance", "talking point",
    "the big interview", "the big story", "the interview", "the leader", "the long read", "this week",
    "trade and industry", "transparency data", "transport", "treasury", "uk news", "viewpoint", "wales", "wales office",
    "welsh office", "westminster", "westminster hall", "women and equalities", "work and pensions", "working lives",
    "world news story", "written answers", "written corrections", "written ministerial statement",
    "written ministerial statements", "written statement to parliament", "written statements", "your letters",
];

/// Headings that divide an article and never begin one; in order.
#[rustfmt::skip]
pub(crate) const DIVIDES: &[&str] = &[
    "about the author", "about this release", "acknowledgements", "analysis", "annex", "appendix",
    "associated documents", "attachments", "background", "bibliography", "case study", "comment", "commentary",
    "conclusion", "conclusions", "contact", "contacts", "contents", "decision", "discussion", "documents", "ends",
    "executive summary", "facts", "findings", "footnotes", "foreword", "further information", "further reading",
    "history", "introduction", "issue", "issues", "judgment", "key facts", "key points", "methodology", "methods",
    "more information", "next steps", "note", "note to editors", "notes", "notes for editors", "notes to editor",
    "notes to editors", "overview", "policy background", "preface", "reasons for the judgment", "recommendations",
    "references", "related", "related content", "related documents", "results", "sources", "statistics", "summary",
    "territorial extent", "the appeal", "the facts", "the issue", "timeline", "updates", "what happens next",
];

/// What headings that divide a longer text begin with; in order.
#[rustfmt::skip]
pub(crate) const NUMBERED: &[&str] = &[
    "annex", "appendix", "chapter #", "part #", "schedule #", "section #", "table #",
];

/// Headings of notes: what is numbered below them are notes and not a list; in order.
#[rustfmt::skip]
pub(crate) const NOTES: &[&str] = &[
    "end notes", "endnotes", "footnotes", "note", "notes", "references", "sources",
];

/// What lines begin with that give the date of release: an embargo and the like; in order.
#[rustfmt::skip]
pub(crate) const RELEASES: &[&str] = &[
    "embargo", "embargoed", "for immediate release", "for release", "immediate release", "media release",
    "news release", "not for publication", "press notice", "press release", "strictly embargoed",
];
