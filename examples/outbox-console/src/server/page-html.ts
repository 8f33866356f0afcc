/** The page before its script runs. It holds no data and no token: anybody may have it. */
export const pageHtml = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hàng đợi gửi đi</title>
<link rel="stylesheet" href="/style.css">
<script src="/page.js" defer></script>
</head>
<body>
<noscript>Trang này cần JavaScript. This page needs JavaScript.</noscript>
</body>
</html>
`;
