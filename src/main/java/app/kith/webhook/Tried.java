package app.kith.webhook;

/** Told to the owner's open screens when something was sent, or could not be. */
public record Tried(Webhook webhook, Delivery delivery) {}
