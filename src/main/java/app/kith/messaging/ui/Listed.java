package app.kith.messaging.ui;

import app.kith.messaging.Conversation;
import app.kith.platform.Page;
import app.kith.platform.UserId;
import java.util.Set;

/** A page of somebody's conversations, and which members have Kith open. */
record Listed(UserId me, Page<Conversation> page, Set<UserId> here) {}
