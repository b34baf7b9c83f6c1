// Shows the API's document at /api/docs. Its colours are those of the page, which follow the reader's system.
SwaggerUIBundle({
  url: "/api/openapi.json",
  domNode: document.getElementById("api"),
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tagsSorter: "alpha",
  validatorUrl: null,
});
