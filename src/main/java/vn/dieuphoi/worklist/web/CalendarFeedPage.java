package vn.dieuphoi.worklist.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.access.SignInAccounts;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.calendar.CalendarFeed;
import vn.dieuphoi.worklist.calendar.CalendarFeeds;
import vn.dieuphoi.worklist.calendar.ComingWork;
import vn.dieuphoi.worklist.calendar.FeedWriter;
import vn.dieuphoi.worklist.share.TaskShares;

/**
 * A person's due days for a program that has no login: the key in the path stands for the person, whose rights are those
 * of this moment. Only read.
 */
@Controller
class CalendarFeedPage {

    static final String PATH = "/lich-rieng/";

    /** So far ahead programs are told of what cannot be done yet. */
    private static final int MONTHS_AHEAD = 3;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final SignInAccounts accounts;
    private final Worklist worklist;
    private final TaskShares shares;
    private final ComingWork coming;
    private final FeedWriter writer;
    private final Clock clock;

    CalendarFeedPage(
            CalendarFeeds feeds,
            SignInAccounts accounts,
            Worklist worklist,
            TaskShares shares,
            ComingWork coming,
            FeedWriter writer,
            Clock clock) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.worklist = worklist;
        this.shares = shares;
        this.coming = coming;
        this.writer = writer;
        this.clock = clock;
    }

    @GetMapping(PATH + "{key}.ics")
    ResponseEntity<byte[]> read(@PathVariable String key) {
        CalendarFeed feed = LinkToken.read(key).flatMap(feeds::find).orElseThrow(CalendarFeedPage::unknown);
        SignedIn person = accounts.find(feed.person()).orElseThrow(CalendarFeedPage::unknown);
        LocalDate until =
                LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE).plusMonths(MONTHS_AHEAD);
        byte[] text = writer.write(
                        feed,
                        worklist.due(person.id(), person.groups()),
                        shares.of(person.id()),
                        coming.of(person.id(), until))
                .getBytes(StandardCharsets.UTF_8);
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
