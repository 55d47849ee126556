# It swings itself up, and stays
# TD3: x, y, dx, dy
$data1 << EOD
150.82838 312.1625 -7.687218e-15 -62.770897
290.31927 312.1625 -30.620932 -54.795475
429.81015 312.1625 -24.672047 -57.718937
569.301 312.1625 62.399117 -6.8216925
708.79193 312.1625 55.476364 -29.369347
848.2828 312.1625 -54.259094 31.561625
987.7737 312.1625 -11.766855 61.658142
1127.2645 312.1625 -4.1098223 62.63621
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'film.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'It swings itself up, and stays' at screen 0.048039064, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'one episode of 10 seconds' at screen 0.048039064, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.048039064
set rmargin at screen 0.9832031
set tmargin at screen 0.8432292
set bmargin at screen 0.02388889
unset border; unset xtics; unset ytics; unset grid; unset xlabel; unset ylabel
set xrange [0:1197.01]
set yrange [0:589.925]
set object circle at 150.82838, 312.1625 size 62.770897 behind fillstyle empty border linecolor rgb '#DDDDDD' linewidth 1
set label '0.0 s' at 150.82838, 12.9 center font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set object circle at 290.31927, 312.1625 size 62.770897 behind fillstyle empty border linecolor rgb '#DDDDDD' linewidth 1
set label '0.5 s' at 290.31927, 12.9 center font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set object circle at 429.81015, 312.1625 size 62.770897 behind fillstyle empty border linecolor rgb '#DDDDDD' linewidth 1
set label '1.0 s' at 429.81015, 12.9 center font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set object circle at 569.301, 312.1625 size 62.770897 behind fillstyle empty border linecolor rgb '#DDDDDD' linewidth 1
set label '1.4 s' at 569.301, 12.9 center font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set object circle at 708.79193, 312.1625 size 62.770897 behind fillstyle empty border linecolor rgb '#DDDDDD' linewidth 1
set label '1.9 s' at 708.79193, 12.9 center font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set object circle at 848.2828, 312.1625 size 62.770897 behind fillstyle empty border linecolor rgb '#DDDDDD' linewidth 1
set label '2.4 s' at 848.2828, 12.9 center font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set object circle at 987.7737, 312.1625 size 62.770897 behind fillstyle empty border linecolor rgb '#DDDDDD' linewidth 1
set label '2.9 s' at 987.7737, 12.9 center font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set object circle at 1127.2645, 312.1625 size 62.770897 behind fillstyle empty border linecolor rgb '#DDDDDD' linewidth 1
set label '3.4 s' at 1127.2645, 12.9 center font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label 'TD3' at 0, 312.1625 left font 'DejaVu Sans Bold,17' textcolor rgb '#0072B2' front
plot \
  $data1 using 1:2:3:4 with vectors nohead linecolor rgb '#0072B2' linewidth 3.4523993 dashtype 1, \
  $data1 using 1:2 with points pointtype 7 pointsize 0.7846362 linecolor rgb '#222222', \
  $data1 using ($1+$3):($2+$4) with points pointtype 7 pointsize 2.3539085 linecolor rgb '#0072B2'
set output
