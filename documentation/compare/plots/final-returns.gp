# No difference established in the final return
# estimates: row, value, from, to
$data1 << EOD
2 -149.88791 -153.283 -146.49281
1 -166.13155 -200.93613 -131.32698
EOD
# DDPG, single numbers: value, row
$data2 << EOD
-146.1459 1.86
-152.38213 1.76
-147.1707 1.66
-146.9182 1.81
-147.08772 1.71
-148.71057 1.86
-145.49666 1.76
-161.21037 1.66
-150.96635 1.81
-152.79051 1.71
EOD
# TD3, single numbers: value, row
$data3 << EOD
-144.36992 0.86
-148.1657 0.76
-304.02942 0.66
-152.379 0.81
-148.66583 0.71
-150.5924 0.86
-146.43924 0.76
-160.02176 0.66
-151.99976 0.81
-154.65247 0.71
EOD
# estimates: row, value, from, to
$data4 << EOD
11 1.7759814 NaN NaN
10 4.2164354 NaN NaN
9 -156.85873 NaN NaN
8 -5.460807 NaN NaN
7 -1.5781133 NaN NaN
6 -1.8818415 NaN NaN
5 -0.94259113 NaN NaN
4 1.1886008 NaN NaN
3 -1.0334 NaN NaN
2 -1.8619617 NaN NaN
1 -16.243643 -51.63572 19.148434
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'final-returns.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set multiplot
set label 'No difference established in the final return' at screen 0.036953125, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'Pendulum-v1 · step 20,000 · mean difference −16.2 (95 %: −51.6 to +19.1), TD3 above on 3 of 10' at screen 0.036953125, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.084461406
set rmargin at screen 0.46917772
set tmargin at screen 0.7984375
set bmargin at screen 0.12840278
set border 1 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [-325:-100]
set yrange [0.4:2.6]
set xtics ('−300' -300, '−250' -250, '−200' -200, '−150' -150, '−100' -100) offset character 0,0
unset ytics
unset grid
set grid xtics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'final return: mean, 95 % interval, every seed' at screen 0.27681956, screen 0.82680553 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set label 'DDPG' at screen 0.07270359, first 2 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'TD3' at screen 0.07270359, first 1 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'evaluation return' at screen 0.27681956, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data2 using 1:2 with points pointtype 9 pointsize 1 linecolor rgb '#D55E00', \
  $data1 every ::0::0 using 2:1:3:4 with xerrorbars pointtype -1 linecolor rgb '#D55E00' linewidth 5 dashtype 1, \
  $data1 every ::0::0 using 2:1 with points pointtype 9 pointsize 2.2 linecolor rgb '#D55E00', \
  $data3 using 1:2 with points pointtype 7 pointsize 1 linecolor rgb '#0072B2', \
  $data1 every ::1::1 using 2:1:3:4 with xerrorbars pointtype -1 linecolor rgb '#0072B2' linewidth 5 dashtype 1, \
  $data1 every ::1::1 using 2:1 with points pointtype 7 pointsize 2.2 linecolor rgb '#0072B2'
unset label; unset arrow; unset object
set lmargin at screen 0.59949464
set rmargin at screen 0.96304685
set tmargin at screen 0.7984375
set bmargin at screen 0.12840278
set border 1 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [-175:50]
set yrange [0.4:11.6]
set xtics ('−150' -150, '−100' -100, '−50' -50, '0' 0, '50' 50) offset character 0,0
unset ytics
unset grid
set grid xtics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'TD3 − DDPG on the same seed' at screen 0.78127074, screen 0.82680553 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set arrow from 0, graph 0 to 0, graph 1 nohead back linecolor rgb '#222222' linewidth 1.5 dashtype 1
set label 'seed 1' at screen 0.5877368, first 11 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 2' at screen 0.5877368, first 10 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 3' at screen 0.5877368, first 9 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 4' at screen 0.5877368, first 8 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 5' at screen 0.5877368, first 7 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 6' at screen 0.5877368, first 6 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 7' at screen 0.5877368, first 5 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 8' at screen 0.5877368, first 4 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 9' at screen 0.5877368, first 3 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'seed 10' at screen 0.5877368, first 2 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'mean' at screen 0.5877368, first 1 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'difference in return' at screen 0.78127074, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data4 every ::0::0 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::1::1 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::2::2 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::3::3 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::4::4 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::5::5 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::6::6 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::7::7 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::8::8 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::9::9 using (0):1:2:(0) with vectors nohead linecolor rgb '#6B7075' linewidth 3 dashtype 1, \
  $data4 every ::0::0 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::1::1 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::2::2 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::3::3 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::4::4 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::5::5 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::6::6 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::7::7 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::8::8 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::9::9 using 2:1 with points pointtype 7 pointsize 1.5 linecolor rgb '#0072B2', \
  $data4 every ::10::10 using 2:1:3:4 with xerrorbars pointtype -1 linecolor rgb '#222222' linewidth 5 dashtype 1, \
  $data4 every ::10::10 using 2:1 with points pointtype 5 pointsize 2.2 linecolor rgb '#222222'
unset multiplot
set output
