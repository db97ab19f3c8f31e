// What every view of the desk needs: htmx for parts of pages that are asked for anew.
import "htmx.org";
