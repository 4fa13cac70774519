# Draws before-and-after charts from their CSV files with ggplot2, as PNG at twice the size and as SVG:
# Rscript edition.R FOLDER N. Prints how many it drew and the seconds that took.
suppressMessages(library(ggplot2))
arguments <- commandArgs(trailingOnly = TRUE)
files <- sort(list.files(arguments[1], "before-after[.]csv$", full.names = TRUE))
files <- head(files, as.integer(arguments[2]))
out <- tempfile()
dir.create(out)
draw <- function(file) {
  rows <- read.csv(file)
  long <- rbind(
    data.frame(name = rows$name, side = "before", rate = rows$before_rate,
      low = rows$before_low, high = rows$before_high),
    data.frame(name = rows$name, side = "after", rate = rows$after_rate,
      low = rows$after_low, high = rows$after_high))
  long <- long[!is.na(long$rate), ]
  chart <- ggplot(long, aes(x = rate, y = name, colour = side)) +
    geom_line(aes(group = name), colour = "grey40") +
    geom_pointrange(aes(xmin = low, xmax = high)) +
    scale_x_continuous(limits = c(0, NA), labels = function(x) paste0(100 * x, "%")) +
    labs(title = "Grant rate before and after", subtitle = "Share granted, %", caption = "EOIR") +
    theme_minimal()
  height <- 2 + 0.3 * nrow(rows)
  name <- file.path(out, basename(file))
  ggsave(paste0(name, ".png"), chart, width = 7.6, height = height, dpi = 200)
  ggsave(paste0(name, ".svg"), chart, width = 7.6, height = height)
}
invisible(draw(files[1]))
seconds <- system.time(invisible(lapply(files, draw)))[["elapsed"]]
cat(sprintf("%d %.2f\n", length(files), seconds))
