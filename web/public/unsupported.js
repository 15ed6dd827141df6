document.getElementById('root').innerHTML =
  '<h1>浏览器版本过低</h1><p>请使用 Chrome 86、Edge 88 或 360 浏览器极速模式（内核 86）以上的版本。</p>'
