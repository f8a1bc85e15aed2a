package vn.dieuphoi.worklist.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.access.SignInAccounts;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.calendar.CalendarFeed;
import vn.dieuphoi.worklist.calendar.CalendarFeeds;
import vn.dieuphoi.worklist.calendar.FeedWriter;

/**
 * A person's due days for a program that has no login: the key in the path stands for the person, whose rights are those
 * of this moment. Only read.
 */
@Controller
class CalendarFeedPage {

    static final String PATH = "/lich-rieng/";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final SignInAccounts accounts;
    private final Worklist worklist;
    private final FeedWriter writer;

    CalendarFeedPage(CalendarFeeds feeds, SignInAccounts accounts, Worklist worklist, FeedWriter writer) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.worklist = worklist;
        this.writer = writer;
    }

    @GetMapping(PATH + "{key}.ics")
    ResponseEntity<byte[]> read(@PathVariable String key) {
        CalendarFeed feed = LinkToken.read(key).flatMap(feeds::find).orElseThrow(CalendarFeedPage::unknown);
        SignedIn person = accounts.find(feed.person()).orElseThrow(CalendarFeedPage::unknown);
        byte[] text =
                writer.write(feed, worklist.of(person.id(), person.groups())).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Sha256.hex(text))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(text);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
