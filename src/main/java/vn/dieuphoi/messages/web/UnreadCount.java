package vn.dieuphoi.messages.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;
import vn.dieuphoi.messages.Inbox;

/** How many messages the reader of a page has not read; asked of the database only where a page shows it. */
@ControllerAdvice(annotations = Controller.class)
class UnreadCount {

    private static final int SHOWN = 99;

    private final Inbox inbox;

    UnreadCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @ModelAttribute("unread")
    LazyContextVariable<String> unread(@Nullable Principal login) {
        return new LazyContextVariable<>() {
            @Override
            protected String loadValue() {
                return login == null ? "" : words(login.getName());
            }
        };
    }

    String words(String person) {
        int unread = inbox.unread(person);
        return unread > SHOWN ? SHOWN + "+" : unread == 0 ? "" : Integer.toString(unread);
    }
}
