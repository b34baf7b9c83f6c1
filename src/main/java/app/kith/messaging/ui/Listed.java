package app.kith.messaging.ui;

import app.kith.messaging.Conversation;
import app.kith.platform.Page;
import app.kith.platform.UserId;
import java.util.Set;

/** A page of somebody's conversations, which members have Kith open, and which the viewer blocked. */
record Listed(UserId me, Page<Conversation> page, Set<UserId> here, Set<UserId> blocked) {}
